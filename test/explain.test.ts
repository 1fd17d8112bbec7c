import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeWorkbench } from "../src/app/command-line/services.ts";
import { renderText } from "../src/cards/plain-text.ts";
import { DEFAULT_CONFIG, readConfig } from "../src/config.ts";
import { LANGUAGES } from "../src/languages/index.ts";
import { makeAddressBook } from "../src/names/address-book.ts";
import { questionJson } from "../src/question/json.ts";
import { read } from "../src/question/read.ts";
import { respond } from "../src/respond.ts";
import { alert, ENI, latticeEntry, netflow, quietLine, tgwLine, vpcLine } from "./support/pasted.ts";
import { at } from "./support/records.ts";

const ZONE = "Asia/Tokyo";
const NOW = at(3600);
const LINE = vpcLine("10.20.40.4 10.23.0.60 51001 22 6", { outcome: "REJECT OK" });

function readMessage(text: string) {
  const languages = Object.values(LANGUAGES).map(({ reading }) => reading);
  return read(text, { languages, now: NOW, zone: ZONE, book: makeAddressBook([]) });
}

/** What is answered to a message over no logs at all. */
async function answer(text: string, tag: "en" | "ja" = "en", config = DEFAULT_CONFIG) {
  const workbench = makeWorkbench({ config, paths: [], language: tag, stopwatch: () => 0 });
  const message = { text, question: readMessage(text), language: LANGUAGES[tag], zone: ZONE, reference: "fw-1" };
  const response = await respond(message, { ...workbench, now: NOW, records: 0 });
  return { ...response, text: renderText(response.card, { width: 10_000, colour: "none" }) };
}

describe("the whole picture", () => {
  test.each([
    { line: LINE, port: 22, protocol: "tcp" },
    { line: LINE.replaceAll("17953", "16763"), port: 22, protocol: "tcp" },
    { line: vpcLine("10.20.40.4 10.23.0.60 51001 53 17"), port: 53, protocol: "udp" },
    { line: vpcLine("10.20.40.4 10.23.0.60 0 0 1"), port: null, protocol: "icmp" },
    { line: vpcLine("2001:db8::1 2001:db8::2 51001 443 6"), port: 443, protocol: "tcp" },
  ])("is asked for with a command that is read back exactly: $line", async ({ line, port, protocol }) => {
    const { text } = await answer(`what is ${line}`);
    const command = /Next: .*`(?<command>[^`]+)`/.exec(text)?.groups?.["command"] ?? "";
    const [pasted, asked] = [readMessage(line), readMessage(command)].map(questionJson);

    expect(asked).toMatchObject({ intent: "seen", port, protocol, ambiguous: [], errors: [], missing: [] });
    for (const field of ["src", "dst", "from", "to"] as const) expect(asked?.[field]).toBe(pasted?.[field]);
  });

  test("of a Lattice target is what its interface sees, and of a request without a target nothing", async () => {
    const answered = await answer(JSON.stringify(latticeEntry({ responseCode: 500 })));
    const denied = await answer(JSON.stringify(latticeEntry({ responseCode: 403, targetIpPort: "-" })));

    expect(answered.text).toContain("`169.254.171.0/24 → 10.23.0.60 tcp/8080");
    expect(denied.text).toContain("Next: ask whoever runs service network sn-0a");
    expect(denied.text).not.toContain("For the whole picture");
  });

  test("names the end and whom to ask, as the address book does", async () => {
    const book = `addressBook: [{ key: payroll-db, addresses: [10.23.0.60], owner: "#team-db" }]
interfaces: [{ id: ${ENI}, addresses: [10.23.0.60] }]`;
    const reading = readConfig(book);
    const { text } = await answer(LINE, "en", reading.ok ? reading.config : DEFAULT_CONFIG);

    expect(text).toContain("10.20.40.4 → payroll-db (10.23.0.60)");
    expect(text).toContain("Ask #team-db");
  });
});

describe("the interface's own end is found", () => {
  test("by direction, else by the one private address", async () => {
    const header = "interface-id srcaddr dstaddr srcport dstport protocol start end action log-status flow-direction";
    const record = `10.20.40.4 10.23.0.60 51001 22 6 ${at(70)} ${at(90)} REJECT OK`;

    expect((await answer(`${header}\neni-0a ${record} ingress`)).text).toContain("The interface of 10.23.0.60 turned");
    expect((await answer(`${header}\neni-0a ${record} egress`)).text).toContain("The interface of 10.20.40.4 turned");
    expect((await answer(vpcLine("198.51.100.7 10.23.0.60 51001 22 6"))).text).toContain(
      "The interface of 10.23.0.60 let",
    );
    expect((await answer(vpcLine("10.20.40.4 10.23.0.60 51001 22 6"))).text).toContain(`Interface ${ENI} let`);
  });
});

describe("several records", () => {
  test("of several connections: the verdict is on the first, each other one has its own line", async () => {
    const other = vpcLine("10.20.40.9 10.23.0.60 51001 443 6");
    const { text } = await answer([LINE, other, tgwLine()].join("\n"));

    expect(text).toMatch(/^✗ Rejected · 10\.20\.40\.4 → 10\.23\.0\.60, port 22/);
    expect(text).toContain("✓ Accepted, reply unknown · 10.20.40.9 → 10.23.0.60, port 443 (https)");
    expect(text).toContain("→ In transit · 10.0.1.8 → 10.0.2.6, port 22 (ssh)");
  });

  test("are shown in full up to ten, and counted beyond", async () => {
    const lines = Array.from({ length: 12 }, (_, index) => vpcLine(`10.20.40.${index} 10.23.0.60 51001 22 6`));
    const { text } = await answer(lines.join("\n"));

    expect(text).toContain("Record 10 of 12 in words");
    expect(text).not.toContain("Record 11 of 12");
    expect(text).toContain("10 of 12 records");
    expect(text).toContain("10 of 11 shown");
  });

  test("with some that cannot be read: those are named, with the reason", async () => {
    const broken = LINE.replace("10.23.0.60", "10.23.0.999");
    const nameless = `5 10.20.40.4 51001 ${at(70)} ${at(90)} IPv4 1 60 REJECT OK`;
    const { text } = await answer([LINE, broken, nameless].join("\n"));

    expect(text).toContain("Record 2 of 3 in words (VPC flow log)\n  - One of its fields holds what it cannot hold");
    expect(text).toContain("Record 3 of 3 in words (unknown format)\n  - The order of its fields is not known");
    expect(text).toContain("Without a name, because the header line is missing: 5 10.20.40.4");
  });

  test("without any that could be judged still are put into words", async () => {
    const { kind, text } = await answer("interface-id srcaddr dstaddr\neni-0a 10.20.40.4 10.23.0.60");

    expect(kind).toBe("answered");
    expect(text).toContain("? Cannot say · 1 pasted record");
    expect(text).toContain("From where to where: source 10.20.40.4; destination 10.23.0.60.");
  });

  test("of traffic and of none say both", async () => {
    const { text } = await answer([quietLine("NODATA"), quietLine("SKIPDATA"), LINE].join("\n"));

    expect(text).toMatch(/^✗ Rejected/);
    expect(text).toContain("(NODATA)");
    expect(text).toContain("(SKIPDATA)");
  });

  test("of one EFA flow name its MAC addresses", async () => {
    expect((await answer(vpcLine("01:23:45:67:89:ab 05:23:45:67:89:ab - - -"))).text).toMatch(
      /^✓ Accepted, reply unknown · 01:23:45:67:89:ab → 05:23:45:67:89:ab/,
    );
  });
});

describe("fields in words", () => {
  const header = [
    ...[
      "version",
      "interface-id",
      "srcaddr",
      "dstaddr",
      "pkt-srcaddr",
      "srcport",
      "dstport",
      "protocol",
      "start",
      "end",
    ],
    ...["bytes", "action", "tcp-flags", "flow-direction", "traffic-path", "reject-reason", "log-status", "my-own"],
  ].join(" ");
  const row = `8 eni-0a 10.0.0.220 203.0.113.5 10.20.40.4 51001 443 6 ${at(70)} ${at(130)} 23294588 REJECT 6 egress 8 BPA OK x`;

  test("say what each means", async () => {
    const { text } = await answer(`${header}\n${row}`);

    expect(text).toContain("source in the packet 10.20.40.4 (not the one at the interface, which handles this traffic");
    expect(text).toContain("destination port 443 (https); protocol TCP (6)");
    expect(text).toContain("start 14:01:10 JST; end 14:02:10 JST");
    expect(text).toContain("size 23,294,588 bytes (23.3 MB)");
    expect(text).toContain("TCP flags 6: SYN (opens a connection) and RST (refuses it or breaks it off)");
    expect(text).toContain("direction egress: out of the interface; path 8: through an internet gateway");
    expect(text).toContain("reason of the reject BPA: VPC Block Public Access");
    expect(text).toContain("Not in the documentation: my-own x.");
  });

  test("say what is the same as at the interface, and keep what has no meaning known", async () => {
    const { text } = await answer(
      `srcaddr dstaddr pkt-srcaddr tcp-flags traffic-path start end\n10.20.40.4 10.23.0.60 10.20.40.4 odd 99 ${at(70)} soon`,
    );

    expect(text).toContain("source in the packet 10.20.40.4 (the same as at the interface)");
    expect(text).toContain("TCP flags odd.");
    expect(text).toContain("path 99.");
    expect(text).toContain("end soon.");
  });

  test("mean the same in Japanese", async () => {
    const { text } = await answer(`${header}\n${row}`, "ja");

    expect(text).toContain("宛先ポート 443番（https）、プロトコル TCP（6）");
    expect(text).toContain("TCP フラグ 6（SYN: 接続の開始、RST: 拒絶または切断）");
    expect(text).toContain("経路 8（インターネットゲートウェイ経由）");
    expect(text).toContain("仕様にない項目: my-own x。");
  });
});

describe("whatever is pasted", () => {
  const PASTES = [
    ...[LINE, tgwLine("1 2 3 4"), quietLine("NODATA"), quietLine("SKIPDATA")],
    ...[alert("blocked"), netflow(), latticeEntry(), latticeEntry({ responseCode: 403 })].map((entry) =>
      JSON.stringify(entry),
    ),
  ];

  /** A paste of which some stretch was lost or replaced. */
  const damaged = fc
    .record({ paste: fc.constantFrom(...PASTES), from: fc.nat(400), length: fc.nat(40), instead: fc.string() })
    .map(({ paste, from, length, instead }) => paste.slice(0, from) + instead + paste.slice(from + length));

  test.each(["en", "ja"] as const)("is answered in %s without a fault and without a value unsaid", async (tag) => {
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 4 }), async (pastes) => {
        const { kind, text } = await answer(pastes.join("\n"), tag);

        expect(kind).not.toBe("failed");
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
    );
  });

  test("a reply alone, and packets both ways without an opening, are told without what is missing", async () => {
    const flags = "srcaddr dstaddr srcport dstport protocol start end action tcp-flags log-status";
    const [there, back] = ["10.20.40.4 10.23.0.60 51001 443", "10.23.0.60 10.20.40.4 443 51001"].map(
      (tuple) => `${tuple} 6 ${at(70)} ${at(90)} ACCEPT 0 OK`,
    );
    const reply = await answer(vpcLine("10.23.0.60 10.20.40.4 443 51001 6"));
    const underWay = await answer([flags, there, back].join("\n"));

    expect(reply.text).toContain(`Interface ${ENI} let 1 reply through at 14:01 JST.`);
    expect(underWay.text).toContain("1 connection carried traffic both ways at 14:01 JST.");
    expect(underWay.text).toContain("Both directions were accepted");
    expect(underWay.text).toContain("TCP flags 0: neither an opening nor an end, only packets in between");
    expect([reply.text, underWay.text].join()).not.toMatch(/opened earlier|How it was opened|took a way/);
  });

  test("nothing is concluded from what was not pasted", async () => {
    const claims = /No reply was recorded|was not recorded there|no request was recorded|Never seen/;
    for (const paste of PASTES) expect((await answer(paste)).text).not.toMatch(claims);
  });
});
