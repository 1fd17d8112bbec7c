import { planted, series } from "../plant.ts";
import type { Draft } from "../story.ts";

/** Traffic that is recorded by somebody between the ends, twice, or in another address family. */
export const PATHS: readonly Draft[] = [
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.10.17", dst: "198.51.100.80", port: 443 };
    return {
      id: "through-the-nat-gateway",
      question: {
        en: `Did 10.20.10.17 reach 198.51.100.80 on port 443 ${en}?`,
        ja: `${ja} 10.20.10.17 から 198.51.100.80 の 443 番へは通っていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: [0, 1, 2].map((index) =>
        planted({
          client: pair.src,
          server: pair.dst,
          port: 443,
          start: at(11 + index * 2, 9),
          seconds: 30,
          clientPort: 50_001 + index,
          throughNat: { port: 20_301 + index * 17 },
        }),
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.10.16", dst: "10.20.10.200", port: 443 };
    return {
      id: "interface-endpoint",
      question: {
        en: `Was 10.20.10.16 to the ssm endpoint on 443 accepted ${en}?`,
        ja: `${ja} 10.20.10.16 から SSM エンドポイントの 443 番は許可されていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: series(
        { count: 4, everySeconds: 120 },
        { client: pair.src, server: pair.dst, port: 443, start: at(11), seconds: 20 },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.10.18", dst: "198.51.100.10", port: 443 };
    return {
      id: "gateway-endpoint",
      question: {
        en: `Did 10.20.10.18 connect to 198.51.100.10 port 443 ${en}?`,
        ja: `${ja} 10.20.10.18 から 198.51.100.10 の 443 番への通信は通りましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: series(
        { count: 5, everySeconds: 80 },
        { client: pair.src, server: pair.dst, port: 443, start: at(11, 5), seconds: 25, service: "S3" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    const pair = { src: "2001:db8:60:10::15", dst: "2001:db8:60:20::80", port: 443 };
    return {
      id: "ipv6",
      question: {
        en: `Was 2001:db8:60:10::15 to 2001:db8:60:20::80 port 443 accepted ${en}?`,
        ja: `${ja} 2001:db8:60:10::15 から 2001:db8:60:20::80 の 443 番は許可されていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: series(
        { count: 5, everySeconds: 90 },
        { client: pair.src, server: pair.dst, port: 443, start: at(21, 40), seconds: 12 },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    const pair = { src: "10.20.41.8", dst: "10.23.0.20", port: 445 };
    return {
      id: "recorded-twice",
      question: {
        en: `Did 10.20.41.8 connect to the file server with smb ${en}?`,
        ja: `${ja} 10.20.41.8 からファイルサーバーへの smb は通っていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: series(
        { count: 4, everySeconds: 100 },
        { client: pair.src, server: pair.dst, port: 445, start: at(21, 30), seconds: 45 },
      ),
    };
  },
];
