import { planted, series } from "../plant.ts";
import type { Draft } from "../story.ts";

/** The network let it through; what became of it differs. */
export const EXCHANGES: readonly Draft[] = [
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.40.8", dst: "10.23.1.10", port: 443 };
    return {
      id: "completed-https",
      question: {
        en: `Was https from 10.20.40.8 to the hr portal accepted ${en}?`,
        ja: `${ja} 10.20.40.8 から人事ポータルへの https は許可されていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: series(
        { count: 6, everySeconds: 75 },
        { client: pair.src, server: pair.dst, port: 443, start: at(1, 20), seconds: 24 },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.10.12", dst: "10.23.1.20", port: 8443 };
    return {
      id: "refused-by-the-host",
      question: {
        en: `Why couldn't 10.20.10.12 connect to the build server on port 8443 ${en}?`,
        ja: `${ja} 10.20.10.12 からビルドサーバーの 8443 番につながらなかった理由は？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "refused-by-host" },
      conversations: [
        planted({
          client: pair.src,
          server: pair.dst,
          port: 8443,
          start: at(1, 12),
          seconds: 1,
          course: "refused-by-host",
        }),
      ],
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.10.13", dst: "10.23.0.68", port: 5432 };
    return {
      id: "no-reply",
      question: {
        en: `Did 10.20.10.13 reach 10.23.0.68 on port 5432 ${en}?`,
        ja: `${ja} 10.20.10.13 は 10.23.0.68 の 5432 番に届いていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "no-reply" },
      conversations: series(
        { count: 9, everySeconds: 36 },
        { client: pair.src, server: pair.dst, port: 5432, start: at(1, 3), course: "no-reply" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.40.10", dst: "10.23.0.90", port: 8080 };
    return {
      id: "lost-between-the-ends",
      question: {
        en: `Did 10.20.40.10 get through to the report server on port 8080 ${en}?`,
        ja: `${ja} 10.20.40.10 から帳票サーバーの 8080 番へは通っていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "not-seen-beyond" },
      conversations: series(
        { count: 6, everySeconds: 50 },
        { client: pair.src, server: pair.dst, port: 8080, start: at(12), course: "lost-on-the-way" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.40.5", dst: "10.23.1.20", port: 8081 };
    return {
      id: "reset-after-data",
      question: {
        en: `Was 10.20.40.5 to the build server port 8081 accepted ${en}?`,
        ja: `${ja} 10.20.40.5 からビルドサーバーの 8081 番は許可されていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "reset" },
      conversations: series(
        { count: 3, everySeconds: 120 },
        { client: pair.src, server: pair.dst, port: 8081, start: at(11, 30), seconds: 40, course: "reset" },
      ),
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    const pair = { src: "10.20.11.34", dst: "10.23.1.10", port: 8443 };
    const close = planted({ client: pair.src, server: pair.dst, port: 8443, start: at(22, 5), seconds: 15 });
    return {
      id: "packets-after-close",
      question: {
        en: `Was 10.20.11.34 to the hr portal on port 8443 blocked ${en}?`,
        ja: `${ja} 10.20.11.34 から人事ポータルの 8443 番はブロックされていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "completed" },
      conversations: [
        close,
        { ...close, start: close.start + 20, seconds: 2, course: "after-close", request: { packets: 2, bytes: 80 } },
      ],
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(10, 20);
    const pair = { src: "10.20.40.9", dst: "10.20.0.12", port: 22 };
    return {
      id: "long-connection",
      question: {
        en: `Was there any ssh traffic from 10.20.40.9 to the jump host ${en}?`,
        ja: `${ja} 10.20.40.9 から踏み台への ssh の通信はありましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "under-way" },
      conversations: [
        planted({
          client: pair.src,
          server: pair.dst,
          port: 22,
          start: at(0, 7),
          seconds: 44 * 60,
          course: "under-way",
          request: { packets: 900, bytes: 61_200 },
          reply: { packets: 1100, bytes: 143_000 },
        }),
      ],
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(0, 20);
    const pair = { src: "10.70.1.20", dst: "10.70.1.60", port: 631 };
    return {
      id: "two-way-without-flags",
      question: {
        en: `Was 10.70.1.20 to the print server on port 631 accepted ${en}?`,
        ja: `${ja} 10.70.1.20 からプリントサーバーの 631 番は許可されていましたか？`,
      },
      pair,
      window,
      expected: { kind: "accepted", exchange: "two-way" },
      conversations: series(
        { count: 4, everySeconds: 150 },
        { client: pair.src, server: pair.dst, port: 631, start: at(3), seconds: 50 },
      ),
    };
  },
];
