import type { SubnetName } from "./places.ts";

/** What a person would call a host, and whom they would ask about it. */
export interface Entry {
  readonly names: readonly string[];
  readonly owner: string;
  readonly note?: string;
}

/** One host, or a row of like hosts (`app-a-1` … ) with consecutive addresses. */
export interface Host {
  readonly name: string;
  readonly subnet: SubnetName;
  /** Last byte of the (first) address. */
  readonly byte: number;
  /** How many there are; absent: one, and its name carries no number. */
  readonly count?: number;
  /** Not an instance: AWS owns the interface. */
  readonly managed?: "nat-gateway" | "endpoint";
  /** Left out of the configuration: who owns the address has to be learned from the records. */
  readonly unlisted?: true;
  readonly entry?: Entry;
}

export const HOSTS: readonly Host[] = [
  { name: "nat", subnet: "public", byte: 5, managed: "nat-gateway" },
  {
    name: "web-proxy",
    subnet: "public",
    byte: 9,
    entry: { names: ["web proxy", "proxy", "プロキシ", "プロキシサーバー"], owner: "#team-net" },
  },
  {
    name: "jump-host",
    subnet: "public",
    byte: 12,
    entry: { names: ["jump host", "bastion", "踏み台", "踏み台サーバー"], owner: "#team-net" },
  },
  { name: "time-keeper", subnet: "public", byte: 30 },
  { name: "app-a", subnet: "app-a", byte: 11, count: 8 },
  { name: "runner", subnet: "app-a", byte: 31, count: 4, unlisted: true },
  {
    name: "ssm-endpoint",
    subnet: "app-a",
    byte: 200,
    managed: "endpoint",
    entry: {
      names: ["ssm endpoint", "systems manager endpoint", "SSM エンドポイント"],
      owner: "#team-net",
      note: "Interface VPC endpoint of AWS Systems Manager.",
    },
  },
  { name: "app-b", subnet: "app-b", byte: 31, count: 6, unlisted: true },
  { name: "desk-a", subnet: "desks-a", byte: 4, count: 8 },
  { name: "desk-b", subnet: "desks-b", byte: 6, count: 6, unlisted: true },
  {
    name: "partner-gateway",
    subnet: "edge",
    byte: 9,
    entry: {
      names: ["partner gateway", "取引先ゲートウェイ"],
      owner: "#team-net",
      note: "Only rejects are logged here.",
    },
  },
  {
    name: "payroll-db",
    subnet: "data",
    byte: 60,
    entry: { names: ["payroll db", "payroll database", "給与DB", "給与データベース"], owner: "#team-db" },
  },
  {
    name: "orders-db",
    subnet: "data",
    byte: 68,
    entry: { names: ["orders db", "orders database", "受注DB"], owner: "#team-db" },
  },
  { name: "cache", subnet: "data", byte: 70, unlisted: true },
  {
    name: "file-server",
    subnet: "data",
    byte: 20,
    entry: { names: ["file server", "fileserver", "ファイルサーバー", "ファイルサーバ"], owner: "#team-it" },
  },
  {
    name: "report-server",
    subnet: "data",
    byte: 90,
    entry: { names: ["report server", "帳票サーバー"], owner: "#team-web" },
  },
  {
    name: "hr-portal",
    subnet: "services",
    byte: 10,
    entry: { names: ["hr portal", "人事ポータル"], owner: "#team-web" },
  },
  {
    name: "build-server",
    subnet: "services",
    byte: 20,
    entry: { names: ["build server", "ci server", "ビルドサーバー"], owner: "#team-build" },
  },
  {
    name: "monitoring",
    subnet: "services",
    byte: 30,
    entry: { names: ["monitoring server", "監視サーバー"], owner: "#team-sre" },
  },
  {
    name: "mail-gateway",
    subnet: "services",
    byte: 40,
    entry: { names: ["mail gateway", "mail relay", "メールゲートウェイ", "メール中継サーバー"], owner: "#team-it" },
  },
  { name: "resolver", subnet: "services", byte: 53, count: 2 },
  { name: "web", subnet: "web", byte: 15, count: 4 },
  {
    name: "press-site",
    subnet: "web",
    byte: 30,
    entry: {
      names: ["press site", "広報サイト"],
      owner: "#team-web",
      note: "Closed to the internet by Block Public Access.",
    },
  },
  { name: "api", subnet: "api", byte: 80, count: 3, unlisted: true },
  {
    name: "erp",
    subnet: "legacy",
    byte: 40,
    entry: { names: ["erp", "基幹システム"], owner: "#team-erp" },
  },
  { name: "batch", subnet: "legacy", byte: 20, count: 3 },
  {
    name: "print-server",
    subnet: "legacy",
    byte: 60,
    unlisted: true,
    entry: { names: ["print server", "プリントサーバー"], owner: "#team-it" },
  },
];
