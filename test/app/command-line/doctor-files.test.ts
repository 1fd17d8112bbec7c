import { describe, expect, test } from "vitest";
import { FIVE, HEADER, logFolder, request, text } from "./caller.ts";
import { diagnosed } from "./doctor-set-ups.ts";

const { folder, put } = logFolder();

describe("files on this machine", () => {
  const KEY = "AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/11/22";
  const name = (clock: string) => `${KEY}/123456789012_vpcflowlogs_eu-west-1_fl-0a_20261122T${clock}Z_1f2e3d4c.log`;

  test("are looked over without any word to AWS", async () => {
    put(`one/${name("0500")}`, text(HEADER, request(0), request(60, { action: "REJECT" })));
    put(`one/${name("0555")}`, text(HEADER, request(3000)));
    const { code, toMend, notes, fine } = await diagnosed("--logs", `${folder}/one`);

    expect({ code, toMend, notes }).toEqual({ code: 2, toMend: ["missing-fields"], notes: [] });
    expect(fine).toEqual(["files-readable", "delivery-fresh"]);
  });

  test("show what is wrong with them", async () => {
    const lines = Array.from({ length: 1000 }, (_, count) => request(count % 60));
    put(`two/${name("0000")}`, text(...lines));
    put(`two/${name("0200")}`, text(`2 123456789012 eni-0a - - - - - - - ${FIVE} ${FIVE + 600} - NODATA`));
    put("two/damaged.log.gz", Buffer.from([0x1f, 0x8b, 1, 2, 3]));
    const { code, toMend, notes } = await diagnosed("--logs", `${folder}/two`, `${folder}/nowhere`);

    expect(code).toBe(2);
    expect(toMend.sort()).toEqual(["missing-fields", "missing-path", "unreadable-files"]);
    expect(notes.sort()).toEqual(["gaps", "logs-are-old", "long-intervals", "no-header", "one-action-seen"]);
  });

  test("are compared with what the configuration says of them", async () => {
    put(`three/${name("0500")}`, text(HEADER, request(0), request(1, { action: "REJECT" })));
    put(`three/${name("0505")}`, text(HEADER, `2 123456789012 eni-0a - - - - - - - ${FIVE} ${FIVE + 600} - NODATA`));
    const source = { kind: "vpc", where: `${folder}/three`, trafficType: "accept", aggregationSeconds: 60 };
    const { findings } = await diagnosed("--config", put("flow-witness.yaml", JSON.stringify({ sources: [source] })));

    expect(findings.filter(({ code }) => code === "setting-differs")).toMatchObject([
      { path: "sources[0].trafficType", configured: "accept", actual: "all" },
      { path: "sources[0].aggregationSeconds", configured: "60", actual: "600" },
    ]);
  });

  test("that are none are to mend", async () => {
    put("four/readme", "nothing");

    expect((await diagnosed("--logs", `${folder}/four`)).toMend).toEqual(["empty-place"]);
  });
});
