import { describe, expect, test } from "vitest";
import { questionJson } from "../../src/question/json.ts";
import { readInTokyo } from "../questions/reading-cases.ts";
import { alert, latticeEntry, netflow, vpcLine } from "../support/pasted.ts";

const explained = (text: string) => {
  const { intent, src, dst, port, protocol, from, to } = questionJson(readInTokyo(text));
  return [intent, src, dst, port, protocol, from, to];
};

test("reads a transit gateway record in its default order", () => {
  const record =
    "6 TransitGateway 123456789012 tgw-0123456789abcdef0 tgw-attach-0123456789abcdef0 123456789012 123456789012 " +
    "vpc-0123456789abcdef0 vpc-0123456789abcdef1 subnet-0123456789abcdef0 subnet-0123456789abcdef1 " +
    "eni-0123456789abcdef0 eni-0123456789abcdef1 apne1-az4 apne1-az1 tgw-attach-0123456789abcdef1 " +
    "10.0.1.8 10.0.2.6 41000 22 6 10 840 1791000000 1791000060 OK IPv4 0 0 0 0";

  expect(explained(record)).toEqual([
    "explain",
    "10.0.1.8",
    "10.0.2.6",
    22,
    "tcp",
    "2026-10-03T04:00:00Z",
    "2026-10-03T04:01:01Z",
  ]);
});

test("takes the first record with addresses, and the window of them all", () => {
  const head = "2 123456789012 eni-0123456789abcdef0";
  const text = [
    `${head} - - - - - - - 1791000000 1791000060 - NODATA`,
    `${head} 198.51.100.7 10.0.2.6 41000 443 6 1 40 1791000060 1791000120 REJECT OK`,
    `${head} 203.0.113.9 10.0.2.6 41001 22 6 1 40 1791000120 1791000180 REJECT OK`,
  ].join("\n");

  expect(explained(text)).toEqual([
    "explain",
    "198.51.100.7",
    "10.0.2.6",
    443,
    "tcp",
    "2026-10-03T04:00:00Z",
    "2026-10-03T04:03:01Z",
  ]);
});

test("finds a record within a sentence", () => {
  const text =
    "what does `2 123456789012 eni-0123456789abcdef0 10.0.1.8 10.0.2.6 41000 53 17 1 76 1791000000 1791000060 ACCEPT OK` mean?";

  expect(explained(text).slice(0, 5)).toEqual(["explain", "10.0.1.8", "10.0.2.6", 53, "udp"]);
});

test("a header line without records is no record", () => {
  expect(readInTokyo("interface-id srcaddr dstaddr srcport dstport start end").intent).not.toBe("explain");
});

describe("lines", () => {
  const line = vpcLine("10.0.1.8 10.0.2.6 41000 53 17");
  const seen = ["explain", "10.0.1.8", "10.0.2.6", 53, "udp", "2026-11-22T05:01:10Z", "2026-11-22T05:01:41Z"];

  test.each([
    ["tabs", line.replaceAll(" ", "\t")],
    ["doubled blanks", line.replaceAll(" ", "  ")],
    ["a file's name before it", `AWSLogs/vpcflowlogs.log:${line}`],
    ["a file's name and a line number before it", `flow.log.gz:17:${line}`],
    ["a quotation", `> ${line}`],
    ["markup", `<@U024BE7LH> \`\`\`${line}\`\`\` please`],
    ["fields behind it that nobody names", `${line} vpc-0a subnet-0b 2`],
  ])("are read with %s", (_, text) => {
    expect(explained(text)).toEqual(seen);
  });

  test("are carried as they were typed, fields without a name included", () => {
    expect(readInTokyo(`what is\t${line.replaceAll(" ", "\t")}?`).records).toEqual([
      { text: line.replaceAll(" ", "\t") },
    ]);
    expect(readInTokyo(`${line} vpc-0A S3 2`).records).toEqual([{ text: `${line} vpc-0A S3 2` }]);
  });

  test("under a header are read with file names, quotes and further words around", () => {
    const text = [
      "help:",
      "```flow.log:interface_id srcaddr dstaddr srcport dstport start end action log_status",
      "flow.log:eni-0a 10.0.1.8 10.0.2.6 41000 80 1795323670 1795323700 ACCEPT OK",
      "",
      "flow.log:eni-0a 10.0.1.8 10.0.2.6 41001 80 1795323670 1795323700 REJECT OK```",
      "is that bad",
    ].join("\n");

    expect(explained(text).slice(1, 4)).toEqual(["10.0.1.8", "10.0.2.6", 80]);
    expect(readInTokyo(text).records?.map(({ text: row }) => row)).toEqual([
      "eni-0a 10.0.1.8 10.0.2.6 41000 80 1795323670 1795323700 ACCEPT OK",
      "eni-0a 10.0.1.8 10.0.2.6 41001 80 1795323670 1795323700 REJECT OK",
    ]);
  });

  test("under a header are kept where they are cut short, so that they can be named", () => {
    const { records } = readInTokyo("version srcaddr dstaddr srcport start end\n5 10.0.1.8 10.0.2.6\nthanks a lot");

    expect(records).toEqual([{ text: "5 10.0.1.8 10.0.2.6", header: "version srcaddr dstaddr srcport start end" }]);
  });

  test("in an order that nobody names are known for records, and nothing is guessed from them", () => {
    const text = "5 10.20.40.4 10.23.0.60 51001 22 6 1795323670 1795323700 IPv4 1 60 vpc-0a REJECT OK";

    expect(explained(text)).toEqual(["explain", null, null, null, null, null, null]);
    expect(readInTokyo(`what is this\n${text}`).records).toEqual([{ text }]);
  });

  test("in milliseconds are of the same time", () => {
    expect(explained(line.replace(/(?<time>17953\d{5})/g, "$<time>000")).slice(5)).toEqual(seen.slice(5));
  });

  test("that ask about times and actions in words are no records", () => {
    expect(readInTokyo("was 10.0.1.8 to 10.0.2.6 rejected or ok at 14:05 and 14:10 today").intent).not.toBe("explain");
  });
});

describe("JSON entries", () => {
  const entry = JSON.stringify(alert("blocked"));

  test("of a firewall are read: the moment of an alert, the span of a flow", () => {
    const tuple = ["explain", "10.20.40.4", "198.51.100.7", 443, "tcp"];

    expect(explained(entry)).toEqual([...tuple, "2026-11-22T05:01:10Z", "2026-11-22T05:01:11Z"]);
    expect(explained(JSON.stringify(netflow()))).toEqual([...tuple, "2026-11-22T05:01:00Z", "2026-11-22T05:01:11Z"]);
  });

  test("of VPC Lattice are read: client, target, and the time it took", () => {
    const tuple = ["explain", "10.20.40.4", "10.23.0.60", 8080, "tcp", "2026-11-22T05:01:10Z"];

    expect(explained(JSON.stringify(latticeEntry()))).toEqual([...tuple, "2026-11-22T05:01:11Z"]);
    expect(explained(JSON.stringify(latticeEntry({ duration: 5003 })))).toEqual([...tuple, "2026-11-22T05:01:16Z"]);
    expect(explained(JSON.stringify(latticeEntry({ targetIpPort: "-" }))).slice(1, 4)).toEqual([
      "10.20.40.4",
      null,
      null,
    ]);
  });

  test("without ports have none, and without a time no window", () => {
    const ping = netflow({ proto: "IPv6-ICMP", dest_port: undefined, src_ip: "2001:db8::1", dest_ip: "2001:db8::2" });

    expect(explained(JSON.stringify(ping)).slice(1, 5)).toEqual(["2001:db8::1", "2001:db8::2", null, "icmp"]);
    const { event } = netflow({ timestamp: "-", netflow: {}, proto: "GRE" });
    expect(explained(JSON.stringify(event)).slice(4)).toEqual([null, null, null]);
  });

  test.each([
    ["printed over several lines", JSON.stringify(alert("blocked"), null, 2)],
    ["in a code block", `\`\`\`\n${entry}\n\`\`\``],
    ["with words around", `what does ${entry} mean?`],
    ["behind a brace that nothing closes", `{ "why": { ${entry}`],
    ["with the quotes and signs of chat programs", entry.replaceAll('"', "\u201C").replaceAll(":", ":\u00A0")],
    ["escaped for HTML", entry.replaceAll('"', "&quot;")],
  ])("are read %s", (_, text) => {
    expect(explained(text).slice(0, 4)).toEqual(["explain", "10.20.40.4", "198.51.100.7", 443]);
    expect(readInTokyo(text).records?.map((record) => JSON.parse(record.text))).toMatchObject([
      { firewall_name: "egress-fw" },
    ]);
  });

  test("are read in a list, each by itself, and of the window of all", () => {
    const text = JSON.stringify([alert("blocked"), netflow(), { other: 1 }]);

    expect(readInTokyo(text).records).toHaveLength(2);
    expect(readInTokyo('{"event":{"src_ip":"10.0.0.1","dest_ip":"10.0.0.2"}}'.repeat(100)).records).toHaveLength(100);
    expect(explained(text).slice(5)).toEqual(["2026-11-22T05:01:00Z", "2026-11-22T05:01:11Z"]);
  });

  test.each(['{"src_ip":"10.0.0.1"}', '{"sourceIpPort":"10.0.0.1:1"}', "{", "{}", '{"a":"{"}'])(
    "are told from %s",
    (text) => {
      expect(readInTokyo(text).intent).not.toBe("explain");
    },
  );
});
