import { series } from "../plant.ts";
import type { Draft } from "../story.ts";

/** Nothing was recorded: sometimes that proves something, sometimes not. */
export const SILENCE: readonly Draft[] = [
  ({ at, span }) => {
    const { window, en, ja } = span(0, 10);
    const pair = { src: "10.20.41.7", dst: "10.23.0.60", port: 9200 };
    return {
      id: "never-seen",
      question: {
        en: `Was there any traffic from 10.20.41.7 to the payroll db on port 9200 ${en}?`,
        ja: `${ja} 10.20.41.7 から給与DBの 9200 番への通信はありましたか？`,
      },
      pair,
      window,
      expected: { kind: "never-seen", observers: ["desk-b-2", "payroll-db"], final: true },
      // Near misses: another port from the same source, the same port from a neighbour.
      conversations: [
        ...series(
          { count: 212, everySeconds: 2.8 },
          { client: pair.src, server: pair.dst, port: 443, start: at(0, 2), seconds: 2 },
        ),
        ...series(
          { count: 3, everySeconds: 45 },
          { client: "10.20.41.9", server: pair.dst, port: 9200, start: at(3, 11) },
        ),
      ],
    };
  },
  ({ at, span }) => {
    const { window, en, ja } = span(20, 30);
    return {
      id: "records-skipped",
      question: {
        en: `Did anything from 192.168.28.15 to the payroll db on 443 arrive ${en}?`,
        ja: `${ja} 192.168.28.15 から給与DBの 443 番への通信は届いていましたか？`,
      },
      pair: { src: "192.168.28.15", dst: "10.23.0.60", port: 443 },
      window,
      expected: { kind: "cannot-say", reason: "records-skipped" },
      conversations: [],
      skips: [{ host: "payroll-db", window: { from: at(24), to: at(25) } }],
    };
  },
  ({ span }) => {
    const { window, en, ja } = span(10, 20);
    return {
      id: "only-rejects-logged",
      question: {
        en: `Did 192.168.77.10 reach the partner gateway on port 8443 ${en}?`,
        ja: `${ja} 192.168.77.10 は取引先ゲートウェイの 8443 番に届いていましたか？`,
      },
      pair: { src: "192.168.77.10", dst: "10.24.3.9", port: 8443 },
      window,
      expected: { kind: "cannot-say", reason: "only-rejects-logged" },
      conversations: [],
    };
  },
  ({ span }) => {
    const { window, en, ja } = span(10, 20);
    return {
      id: "not-watched",
      question: {
        en: `Was 192.168.77.10 to 192.168.78.20 port 443 accepted ${en}?`,
        ja: `${ja} 192.168.77.10 から 192.168.78.20 の 443 番は許可されていましたか？`,
      },
      pair: { src: "192.168.77.10", dst: "192.168.78.20", port: 443 },
      window,
      expected: { kind: "cannot-say", reason: "not-watched" },
      conversations: [],
    };
  },
  ({ span }) => {
    const { window, en, ja } = span(10, 20);
    return {
      id: "amazon-dns",
      question: {
        en: `Was 10.20.10.15 to 10.20.0.2 port 53 blocked ${en}?`,
        ja: `${ja} 10.20.10.15 から 10.20.0.2 の 53 番はブロックされていましたか？`,
      },
      pair: { src: "10.20.10.15", dst: "10.20.0.2", port: 53 },
      window,
      expected: { kind: "cannot-say", reason: "never-logged-traffic" },
      conversations: [],
    };
  },
  ({ untilNow }) => {
    const { window, en, ja } = untilNow(0);
    return {
      id: "too-early",
      question: {
        en: `Did 10.20.40.6 connect to the payroll db on port 8089 ${en}?`,
        ja: `${ja} 10.20.40.6 から給与DBの 8089 番への通信は通りましたか？`,
      },
      pair: { src: "10.20.40.6", dst: "10.23.0.60", port: 8089 },
      window,
      expected: { kind: "cannot-say", reason: "too-early" },
      conversations: [],
    };
  },
  ({ untilNow }) => {
    const { window, en, ja } = untilNow(5);
    return {
      id: "partly-delivered",
      question: {
        en: `Did 10.20.40.7 connect to the payroll db on port 8088 ${en}?`,
        ja: `${ja} 10.20.40.7 から給与DBの 8088 番への通信はありましたか？`,
      },
      pair: { src: "10.20.40.7", dst: "10.23.0.60", port: 8088 },
      window,
      expected: { kind: "never-seen", observers: ["desk-a-4", "payroll-db"], final: false },
      conversations: [],
    };
  },
  ({ longAgo }) => {
    const { window, en, ja } = longAgo;
    return {
      id: "before-the-first-log",
      question: {
        en: `Was 10.20.40.6 to 10.23.0.60 port 8089 accepted ${en}?`,
        ja: `${ja} 10.20.40.6 から 10.23.0.60 の 8089 番は許可されていましたか？`,
      },
      pair: { src: "10.20.40.6", dst: "10.23.0.60", port: 8089 },
      window,
      expected: { kind: "cannot-say", reason: "before-first-log" },
      conversations: [],
    };
  },
];
