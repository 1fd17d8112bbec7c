import type { Random } from "../../demo/world/random.ts";
import { LONGEST_MESSAGE } from "../../src/question/read.ts";

/** A text that grows in the way that hurts a careless reader; longer than a message may be. */
export type Growth = (random: Random) => string;

const many = (count: number, piece: (index: number) => string, glue = "") =>
  Array.from({ length: count }, (_, index) => piece(index)).join(glue);

const address = (random: Random) => `10.0.${random.integer(0, 299)}.${random.integer(0, 299)}`;

export const GROWTHS: readonly Growth[] = [
  // Brackets that open and close, or never close.
  (random) => {
    const [open = "(", close = ")"] = random.pick(["()", "[]", "{}", "<>", "「」", "（）", '""', "``"]);
    const half = LONGEST_MESSAGE / 2;
    return open.repeat(half) + random.pick(["", "10.0.1.8", "443"]) + close.repeat(random.pick([0, half]));
  },
  // Long runs of one digit, one letter, one blank, with an end that does not fit.
  (random) =>
    random.pick([..."0195aあー. \t\n-_/:@'\\"]).repeat(LONGEST_MESSAGE - 1) + random.pick(["", "!", "\n", "x", "1"]),
  // Long lists of numbers, addresses, times.
  (random) =>
    many(1700, () => String(random.integer(0, 99_999)), random.pick([",", ", ", " and ", "と", "、", "-", "/"])),
  (random) => many(900, () => address(random), random.pick([",", " ", "から", " to ", "→", "\n", ":443 "])),
  (random) =>
    many(
      1400,
      () => `${random.integer(0, 30)}:${random.integer(0, 70)}`,
      random.pick(["-", " - ", "~", " to ", "から", ", ", " "]),
    ),
  // Forms with many lines, and one line with many labels.
  (random) => many(700, () => random.pick(FORM_LINES), random.pick(["\n", " ", "; "])),
  // What programs print, line after line.
  (random) => many(300, () => random.pick(PASTED_LINES).replace("$", address(random)), "\n"),
  // Records of a flow log, with and without their header.
  (random) =>
    random.pick(["", "version account-id interface-id srcaddr dstaddr srcport dstport protocol action\n"]) +
    many(90, () => record(random), "\n"),
  // Markup that opens and never closes, entities, links.
  (random) => random.pick(MARKUP).repeat(4000),
  // Names with very many parts.
  (random) => `${random.pick(["a", "ab-", "1", "xn--"])}${random.pick([".", "-", "_", "/", "@", "::"])}`.repeat(4000),
];

function record(random: Random): string {
  const [start, port] = [1_791_350_000 + random.integer(0, 3600), random.integer(0, 70_000)];
  return `2 123456789012 eni-0a1b2c3d4e5f67890 ${address(random)} ${address(random)} 49152 ${port} 6 10 840 ${start} ${start + 60} REJECT OK`;
}

const FORM_LINES = [
  "Source: 10.0.1.8",
  "Destination: 10.0.2.6",
  "Port: 443, 8443",
  "Protocol: tcp",
  "Time: 14:00-15:00",
  "From:",
  "送信元：10.0.1.8",
  "宛先: 10.0.2.6",
  "ポート: 443",
  "日時: 10/7 14:05",
  "Symptom: it does not work",
];
const PASTED_LINES = [
  "curl: (28) Failed to connect to $ port 443 after 75003 ms: Couldn't connect to server",
  "ssh: connect to host $ port 22: Connection timed out",
  "Error: connect ETIMEDOUT $:5432",
  "java.net.ConnectException: Connection refused (Connection refused)",
  "\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)",
  "From $ icmp_seq=1 Destination Host Unreachable",
  "dial tcp $:443: i/o timeout",
  "$ からの応答: 宛先ホストに到達できません。",
  "Request timed out.",
];
const MARKUP = [
  "<",
  "<@",
  "<http://a",
  "<at>",
  "<br>",
  "&gt;",
  "&amp;",
  "<https://a.example|",
  "[.]",
  "[:]",
  "hxxp://",
  "->",
  "-->",
  "=>",
];
