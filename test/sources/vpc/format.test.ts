import { expect, test } from "vitest";
import { vpc } from "../../../src/sources/vpc/index.ts";

function fieldsOf(text: string) {
  return vpc.readFormat(text)?.columns.map(({ field }) => field);
}

test("the default format is the fourteen fields of version 2", () => {
  expect(vpc.defaultFormat.columns.map(({ field }) => field).join(" ")).toBe(
    "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
  );
});

test("there are as many fields as AWS documents for each version", () => {
  const upTo = (version: number) => vpc.columns.filter(({ since }) => since <= version).length;

  expect([2, 3, 4, 5, 7, 8, 9, 10, 11].map(upTo)).toEqual([14, 21, 25, 29, 39, 40, 41, 42, 54]);
});

test.each([
  ["end start dstaddr srcaddr", ["end", "start", "dstaddr", "srcaddr"]],
  ["account_id interface_id  pkt_srcaddr\r", ["account-id", "interface-id", "pkt-srcaddr"]],
  [`\${srcaddr} \${ecs-task-id}\t\${flow-direction}`, ["srcaddr", "ecs-task-id", "flow-direction"]],
  ["interface-id favourite-colour", ["interface-id", "favourite-colour"]],
])("reads %j", (text, fields) => {
  expect(fieldsOf(text)).toEqual(fields);
});

test("keeps a name that nobody documented as text", () => {
  expect(vpc.readFormat("srcaddr favourite_colour")?.columns[1]).toEqual({
    field: "favourite-colour",
    name: "favourite_colour",
    type: "text",
    since: 0,
  });
});

test.each([
  "",
  "2 123456789012 eni-0a 10.0.1.5 10.0.2.9 49152 443 6 12 3456 1795323600 1795323660 ACCEPT OK",
  "start end action",
  "the srcaddr, please",
  "SRCADDR DSTADDR",
  "srcaddr,dstaddr",
  "version resource-type account-id tgw-id tgw-attachment-id srcaddr dstaddr start end",
  "srcaddr dstaddr start end packets_lost_no_route",
])("does not take %j for a header", (text) => {
  expect(vpc.readFormat(text)).toBeUndefined();
});
