import { describe, expect, test } from "vitest";
import { alert, latticeEntry, tgwLine, vpcLine } from "../../support/pasted.ts";
import { askJson, FIVE, flow, HEADER, logFolder, request, text } from "./caller.ts";

const { put } = logFolder();
const RECORD = vpcLine("10.20.40.4 10.23.0.60 51001 22 6", { outcome: "REJECT OK" });

describe("a pasted record", () => {
  test("is explained without any logs", async () => {
    const { code, out } = await flow(["ask", `what does this mean? ${RECORD}`]);

    expect(code).toBe(0);
    expect(out).toMatch(/^✗ Rejected · 10\.20\.40\.4 → 10\.23\.0\.60, port 22 \(ssh\)\n/);
    expect(out).toContain("The record in words (VPC flow log)");
  });

  test("is explained from itself although logs are at hand", async () => {
    const log = put("busy.log", text(HEADER, request(60)));
    const { code, out } = await flow(["ask", "--logs", log, "--sql", RECORD]);

    expect(code).toBe(0);
    expect(out).toContain("Only what was pasted was looked at");
    expect(out).not.toContain("SELECT");
  });

  test("without the order of its fields has to be mended", async () => {
    const { code, json } = await askJson([`5 10.20.40.4 22 6 ${FIVE} ${FIVE + 60} IPv4 60 REJECT OK`]);

    expect(code).toBe(2);
    expect(json).toMatchObject({ failure: { code: "no-header", retryable: false } });
    expect(json).not.toHaveProperty("verdict");
  });

  test("leaves everything else without logs as it was", async () => {
    expect(await flow(["ask", "10.20.40.4 10.23.0.60 22"])).toMatchObject({ code: 2 });
    expect(await flow(["ask", ""])).toMatchObject({ code: 2 });
  });
});

describe("as JSON", () => {
  test("is the stable answer with the fields in words beside it", async () => {
    const { code, json } = await askJson([RECORD]);

    expect(code).toBe(0);
    expect(json).toMatchObject({
      question: { intent: "explain", src: "10.20.40.4", dst: "10.23.0.60", port: 22, protocol: "tcp" },
      verdict: { kind: "rejected", layer: "either", final: true },
      next: [{ code: "ask-the-logs" }, { code: "check-both-rules" }],
      witnesses: [{ source: "vpc", saw: "rejected", leg: "request", records: 1 }],
      coverage: { deliveredUntil: null, pending: null, gaps: [{ reason: "only-pasted" }], unreadable: [] },
      nearMisses: [],
      records: [{ src: "10.20.40.4", action: "reject" }],
      recordCount: 1,
      cost: { engine: "pasted", bytesScanned: 0, usd: 0 },
      fields: [{ place: 1, kind: "vpc", record: RECORD, empty: [], strange: [], unnamed: [] }],
      connections: [{ src: "10.20.40.4", dst: "10.23.0.60", port: 22, protocol: 6, verdict: { kind: "rejected" } }],
    });
    expect(json).toHaveProperty(
      "fields.0.values",
      expect.arrayContaining([
        { topic: "ends", field: "dstport", value: "22", name: "destination port", text: "22 (ssh)" },
      ]),
    );
  });

  test.each([
    ["tgw", tgwLine("0 4 0 0"), { kind: "in-transit", lost: "blackhole" }],
    ["firewall", JSON.stringify(alert("blocked")), { kind: "rejected", layer: "firewall-rule" }],
    ["lattice", JSON.stringify(latticeEntry({ responseCode: 502 })), { kind: "accepted", exchange: "service-failed" }],
  ])("names the kind of log that a %s record is of", async (kind, record, verdict) => {
    const { json } = await askJson([record]);

    expect(json).toMatchObject({ verdict, fields: [{ kind }] });
    expect(json).toHaveProperty("witnesses.0.source", kind);
  });

  test("says of a record that could not be read what is wrong with it", async () => {
    const { json } = await askJson([`${RECORD}\n${RECORD.replace("10.23.0.60", "10.23.0.999")}`]);

    expect(json).toMatchObject({ recordCount: 1, fields: [{ place: 1 }, { place: 2, problem: "not-a-record" }] });
  });
});
