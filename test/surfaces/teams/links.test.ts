import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { Attachment, FileLink, Surface } from "../../../src/surfaces/surface.ts";
import { readable } from "../../support/adaptive.ts";
import { digestIn, pressed, recordIn, surfaceOn } from "./arrivals.ts";

const NETWORK = "19:network@thread.tacv2";
const BYTES = new TextEncoder().encode("source,destination\r\n10.20.40.4,給与DB\r\n");
const FILE: Attachment = { name: "records.csv", mime: "text/csv", bytes: BYTES, title: "1 record of *a* <at>all</at>" };

let teams: PretendedTeams;
let surface: Surface;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
});
afterEach(() => teams.close());

const attachments = (room: string) => teams.messages(room).map(({ activity }) => activity["attachments"]);

describe("a file to which there is a link", () => {
  const LINK: FileLink = { address: "https://bot.example/files/a-B_1", label: "Download", text: "15 minutes." };
  const link = () => Promise.resolve(LINK);
  const buttons = [{ type: "Action.OpenUrl", title: "Download", url: LINK.address }];
  const cardIn = (room: string, index = 0) => Object(attachments(room).at(index))[0].content;

  test.each([NETWORK, "19:night@thread.v2"])("is fetched by it from a room of several: %s", async (room) => {
    const delivery = await surface.attach(pressed(recordIn(teams, { room })), FILE, { link });

    expect(delivery).toMatchObject({ kind: "sent" });
    expect(attachments("a:aki")).toEqual([]);
    expect(cardIn(room).body.at(-1)).toEqual({ type: "ActionSet", actions: buttons });
    expect(readable(cardIn(room))).toMatch(/^1 record of \*a\* <\u2060at>all<\u2060\/at>\n15 minutes\.\n/);
    expect(readable(cardIn(room))).not.toContain("10.20.40.4");
  });

  test("is asked about nevertheless in the conversation of two, where it can be laid for good", async () => {
    const offer = vi.fn(link);
    await surface.attach(pressed(recordIn(teams, { room: "a:aki" })), FILE, { link: offer });

    expect(Object(attachments("a:aki")[0])[0].contentType).toContain(".file.consent");
    expect(offer).not.toHaveBeenCalled();
  });

  test("is asked about in the conversation of two where the room takes no message any more", async () => {
    teams.fail("send", { kind: "status", status: 403, code: "BotNotInConversationRoster" });
    await surface.attach(pressed(recordIn(teams, { room: NETWORK })), FILE, { link });

    expect(attachments(NETWORK)).toEqual([]);
    expect(Object(attachments("a:aki")[0])[0].contentType).toContain(".file.consent");
  });

  test("is asked about in the conversation of two where there is no place for it", async () => {
    await surface.attach(pressed(recordIn(teams, { room: NETWORK })), FILE, { link: async () => undefined });

    expect(attachments(NETWORK)).toEqual([]);
    expect(Object(attachments("a:aki")[0])[0].contentType).toContain(".file.consent");
  });

  test("stands with what a card takes of it where nobody has pressed for it, within the same limit", async () => {
    const bytes = new TextEncoder().encode("10.20.40.4,10.23.0.60\r\n".repeat(2_000));
    await surface.attach(digestIn(NETWORK), { ...FILE, bytes }, { ref: `${NETWORK} 1700`, link });

    expect(teams.messages(NETWORK)[0]?.thread).toBe("1700");
    expect(readable(cardIn(NETWORK))).toMatch(/10\.20\.40\.4,10\.23\.0\.60\n… \d+ \/ 2000\n15 minutes\./);
    expect(cardIn(NETWORK).body.at(-1)).toEqual({ type: "ActionSet", actions: buttons });
    expect(JSON.stringify(cardIn(NETWORK)).length).toBeLessThan(20_000);
  });

  test("stays with its button where Teams takes no long message", async () => {
    teams.fail("send", { kind: "status", status: 413 });
    await surface.attach(digestIn(NETWORK), FILE, { link });

    expect(cardIn(NETWORK).body.at(-1)).toEqual({ type: "ActionSet", actions: buttons });
  });

  test("is not told where the store for it is ill", async () => {
    const ill = () => Promise.reject(new Error("store failure: try again"));
    await expect(surface.attach(pressed(recordIn(teams, { room: NETWORK })), FILE, { link: ill })).rejects.toThrow(
      "store failure",
    );
    expect(teams.calls).toEqual([]);
  });
});
