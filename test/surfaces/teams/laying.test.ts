import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { Attachment, Surface } from "../../../src/surfaces/surface.ts";
import { pressed, recordIn, surfaceOn } from "./arrivals.ts";

const BYTES = new TextEncoder().encode("source,destination\r\n10.20.40.4,給与DB\r\n");
const FILE: Attachment = { name: "records.csv", mime: "text/csv", bytes: BYTES, title: "1 record" };

let teams: PretendedTeams;
let surface: Surface;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
});
afterEach(() => teams.close());

const attachments = (room: string) => teams.messages(room).map(({ activity }) => activity["attachments"]);

describe("a file that could not be shown, or of which nobody knows whether it came,", () => {
  const LATER = { kind: "status", status: 429, retryAfter: "7" } as const;

  test.each([
    { what: "its bytes came unheard", operation: "upload", fault: { kind: "reset", when: "after" }, seconds: 10 },
    { what: "its bytes may not have come", operation: "upload", fault: { kind: "status", status: 500 }, seconds: 10 },
    {
      what: "somebody on the way lost the answer",
      operation: "upload",
      fault: { kind: "status", status: 504 },
      seconds: 10,
    },
    { what: "Teams wanted patience", operation: "update", fault: LATER, seconds: 7 },
    { what: "the message got no answer", operation: "update", fault: { kind: "reset", when: "before" }, seconds: 10 },
    { what: "the message came unheard", operation: "update", fault: { kind: "reset", when: "after" }, seconds: 10 },
  ] as const)("is laid once and shown once: $what", async ({ operation, fault, seconds }) => {
    const asking = await surface.attach(pressed(recordIn(teams, { room: "a:aki" })), FILE);
    const cardId = (asking.kind === "sent" && asking.ref?.split(" ")[1]) || "";
    const info = teams.uploadInfo("records.csv");
    const allowed = pressed(recordIn(teams, { room: "a:aki", upload: { ...info, cardId } }));
    teams.fail(operation, fault);
    const first = await surface.attach(allowed, FILE);

    expect(first).toMatchObject({ kind: "later", seconds });
    const { returns = "" } = { returns: "", ...first };
    expect(await surface.attach({ ...allowed, returns }, FILE)).toEqual(asking);
    expect(teams.world.files.get(info.uniqueId)).toEqual(BYTES);
    expect(attachments("a:aki")).toMatchObject([[{ contentUrl: info.contentUrl }]]);
  });

  test.each([404, 416])("lies there where the address says that it has it: %i", async (status) => {
    const upload = { ...teams.uploadInfo("records.csv"), sent: true } as const;
    teams.fail("upload", { kind: "status", status });

    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toMatchObject({
      kind: "sent",
    });
    expect(attachments("a:aki")).toHaveLength(1);
  });

  test.each([404, 416])(
    "is asked about anew where the address takes none, and nobody knows of a first try: %i",
    async (status) => {
      const upload = teams.uploadInfo("records.csv");
      teams.fail("upload", { kind: "status", status });

      expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toMatchObject({
        kind: "sent",
      });
      expect(Object(attachments("a:aki")[0])[0].contentType).toContain(".file.consent");
    },
  );

  test("waits on as the one that has sent it", async () => {
    const upload = { ...teams.uploadInfo("records.csv"), sent: true } as const;
    teams.fail("upload", LATER);

    // What came with it stays as it is.
    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toEqual({
      kind: "later",
      seconds: 7,
    });
  });
});
