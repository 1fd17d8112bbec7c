import { planted, series } from "../plant.ts";
import type { Draft } from "../story.ts";

/** Somebody turned the traffic away. */
export const REFUSALS: readonly Draft[] = [
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.40.4", dst: "10.23.0.60", port: 22 };
    return {
      id: "refused-at-destination",
      question: {
        en: `Why couldn't 10.20.40.4 ssh to the payroll db ${en}?`,
        ja: `${ja} 10.20.40.4 から給与DBへの ssh がつながらなかったのはなぜですか？`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "request",
        direction: "in",
        observer: "payroll-db",
        layer: "either",
        layerStanding: "inferred",
      },
      conversations: series(
        { count: 14, everySeconds: 34 },
        { client: pair.src, server: pair.dst, port: 22, start: at(1, 10), course: "rejected-on-arrival" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.11.33", dst: "10.23.0.68", port: 3306 };
    return {
      id: "reply-stopped-going-out",
      question: {
        en: `Was 10.20.11.33 to 10.23.0.68 port 3306 blocked ${en}?`,
        ja: `${ja} 10.20.11.33 から 10.23.0.68 の 3306 番は拒否されていましたか？`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "reply",
        direction: "out",
        observer: "orders-db",
        layer: "network-acl",
        layerStanding: "inferred",
      },
      conversations: series(
        { count: 6, everySeconds: 9 },
        { client: pair.src, server: pair.dst, port: 3306, start: at(1, 2), course: "reply-rejected-on-leaving" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.0.30", dst: "198.51.100.123", port: 123 };
    return {
      id: "reply-stopped-coming-in",
      question: {
        en: `Did ntp from 10.20.0.30 to 198.51.100.123 get through ${en}?`,
        ja: `${ja} 10.20.0.30 から 198.51.100.123 への ntp は通っていましたか？`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "reply",
        direction: "in",
        observer: "time-keeper",
        layer: "network-acl",
        layerStanding: "inferred",
      },
      conversations: series(
        { count: 5, everySeconds: 64 },
        {
          client: pair.src,
          server: pair.dst,
          port: 123,
          protocol: 17,
          start: at(11, 4),
          seconds: 1,
          course: "reply-rejected-on-arrival",
          request: { packets: 1, bytes: 76 },
          reply: { packets: 1, bytes: 76 },
        },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.11.31", dst: "198.51.100.25", port: 25 };
    return {
      id: "refused-at-source",
      question: {
        en: `Was 10.20.11.31 blocked when sending mail to 198.51.100.25 port 25 ${en}?`,
        ja: `${ja} 10.20.11.31 から 198.51.100.25 の 25 番への通信はブロックされていましたか？`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "request",
        direction: "out",
        observer: "app-b-1",
        layer: "either",
        layerStanding: "inferred",
      },
      conversations: series(
        { count: 8, everySeconds: 41 },
        { client: pair.src, server: pair.dst, port: 25, start: at(12, 5), course: "rejected-on-leaving" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    const pair = { src: "10.20.10.13", dst: "10.20.10.14", port: 9200 };
    return {
      id: "refused-inside-a-subnet",
      question: {
        en: `Why did 10.20.10.13 not reach 10.20.10.14 on port 9200 ${en}?`,
        ja: `${ja} 10.20.10.13 から 10.20.10.14 の 9200 番につながらなかった原因は何ですか？`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "request",
        direction: "in",
        observer: "app-a-4",
        layer: "security-group",
        layerStanding: "inferred",
      },
      conversations: series(
        { count: 5, everySeconds: 70 },
        { client: pair.src, server: pair.dst, port: 9200, start: at(21), course: "rejected-on-arrival" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    const pair = { src: "203.0.113.77", dst: "10.60.10.30", port: 443 };
    return {
      id: "block-public-access",
      question: {
        en: `Why was 203.0.113.77 rejected by the press site on port 443 ${en}?`,
        ja: `${ja} 203.0.113.77 から広報サイトの 443 番への通信が拒否された理由を教えてください`,
      },
      pair,
      window,
      expected: {
        kind: "rejected",
        leg: "request",
        direction: "in",
        observer: "press-site",
        layer: "block-public-access",
        layerStanding: "observed",
      },
      conversations: series(
        { count: 7, everySeconds: 33 },
        {
          client: pair.src,
          server: pair.dst,
          port: 443,
          start: at(22, 15),
          course: "rejected-on-arrival",
          rejectReason: "BPA",
        },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.40.4", dst: "10.20.0.9", port: 443 };
    const attempts = { client: pair.src, server: pair.dst, port: 443 };
    return {
      id: "rule-changed",
      question: {
        en: `Did 10.20.40.4 get through to the web proxy on 443 ${en}?`,
        ja: `${ja} 10.20.40.4 からプロキシの 443 番へは通っていましたか？`,
      },
      pair,
      window,
      expected: { kind: "mixed", leg: "request", observer: "web-proxy", accepted: 5, rejected: 5, turns: [at(5)] },
      conversations: [
        ...series({ count: 5, everySeconds: 60 }, { ...attempts, start: at(0, 40) }),
        ...series(
          { count: 5, everySeconds: 60 },
          { ...attempts, start: at(5), clientPort: 50_101, course: "rejected-on-arrival" },
        ),
      ],
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(30, 44);
    const pair = { src: "10.20.40.0/24", dst: "10.23.0.60" };
    const desks = [4, 5, 6, 7, 8, 9, 10, 11].map((byte) => `10.20.40.${byte}`);
    return {
      id: "everybody-to-the-database",
      question: {
        en: `Was anything from 10.20.40.0/24 to the payroll db blocked ${en}?`,
        ja: `${ja} 10.20.40.0/24 から給与DBへの通信で拒否されたものはありますか？`,
      },
      pair,
      window,
      expected: {
        kind: "list",
        groupCount: 10,
        groups: [
          { src: "10.20.40.4", dst: "10.23.0.60", port: 22, verdict: "rejected" },
          { src: "10.20.40.9", dst: "10.23.0.60", port: 3389, verdict: "rejected" },
          ...desks.map((src) => ({ src, dst: "10.23.0.60", port: 443, verdict: "accepted" as const })),
        ],
      },
      conversations: [
        ...desks.flatMap((client, index) =>
          series({ count: 3, everySeconds: 200 }, { client, server: pair.dst, port: 443, start: at(31, index * 7) }),
        ),
        ...series(
          { count: 14, everySeconds: 40 },
          { client: "10.20.40.4", server: pair.dst, port: 22, start: at(32), course: "rejected-on-arrival" },
        ),
        ...[0, 1].map((index) =>
          planted({
            client: "10.20.40.9",
            server: pair.dst,
            port: 3389,
            start: at(35, index * 20),
            clientPort: 50_001 + index,
            course: "rejected-on-arrival",
          }),
        ),
      ],
    };
  },
];
