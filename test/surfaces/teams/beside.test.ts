import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTeams, type PretendedTeams } from "../../../demo/teams/pretended-teams.ts";
import type { Card } from "../../../src/cards/card.ts";
import type { Attachment, Surface } from "../../../src/surfaces/surface.ts";
import { readable } from "../../support/adaptive.ts";
import { asked, digestIn, pressed, recordIn, surfaceOn } from "./arrivals.ts";

const NETWORK = "19:network@thread.tacv2";
const BYTES = new TextEncoder().encode("source,destination\r\n10.20.40.4,給与DB\r\n");
const FILE: Attachment = { name: "records.csv", mime: "text/csv", bytes: BYTES, title: "1 record of *a* <at>all</at>" };
const HELLO: Card = { elements: [{ kind: "text", parts: [{ text: "Hello" }] }] };

let teams: PretendedTeams;
let surface: Surface;

beforeEach(async () => {
  teams = await openTeams();
  surface = surfaceOn(teams);
});
afterEach(() => teams.close());

const operations = () => teams.calls.map(({ operation }) => operation).filter((name) => name !== "token");
const attachments = (room: string) => teams.messages(room).map(({ activity }) => activity["attachments"]);

describe("a file", () => {
  test.each(["a:aki", NETWORK, "19:night@thread.v2"])(
    "is asked about in the conversation of two, wherever it was pressed for: %s",
    async (room) => {
      expect(await surface.attach(pressed(recordIn(teams, { room })), FILE)).toMatchObject({ kind: "sent" });

      const acceptContext = { fw: { action: "csv", value: "fw-3k9f0a2c41xyz.2" } };
      const content = { description: FILE.title, sizeInBytes: 41, acceptContext, declineContext: {} };
      const contentType = "application/vnd.microsoft.teams.card.file.consent";
      expect(attachments("a:aki")).toEqual([[{ contentType, name: "records.csv", content }]]);
      expect(attachments(NETWORK)).toEqual([]);
    },
  );

  test("is laid where the person has allowed it, and shown in the place of the question", async () => {
    const asking = await surface.attach(pressed(recordIn(teams, { room: "a:aki" })), FILE);
    const cardId = (asking.kind === "sent" && asking.ref?.split(" ")[1]) || "";
    const info = teams.uploadInfo("records (1).csv");
    const allowed = pressed(recordIn(teams, { room: "a:aki", upload: { ...info, cardId } }));

    expect(await surface.attach(allowed, FILE)).toEqual(asking);
    expect(teams.world.files.get(info.uniqueId)).toEqual(BYTES);
    const contentType = "application/vnd.microsoft.teams.card.file.info";
    const content = { uniqueId: info.uniqueId, fileType: "csv" };
    expect(attachments("a:aki")).toEqual([
      [{ contentType, name: "records (1).csv", contentUrl: info.contentUrl, content }],
    ]);
  });

  test.each([undefined, "99"])("is shown by a message of its own where there is no question: %s", async (cardId) => {
    const info = teams.uploadInfo("records.csv");
    const upload = { ...info, ...(cardId !== undefined && { cardId }) };

    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toMatchObject({
      kind: "sent",
    });
    expect(attachments("a:aki")).toHaveLength(1);
  });

  test("that is allowed in one conversation is not for another", async () => {
    const allowed = pressed(recordIn(teams, { room: "a:aki", upload: teams.uploadInfo("records.csv") }));
    await surface.attach({ ...allowed, room: { channel: NETWORK, kind: "channel" } }, FILE);

    expect(operations()).toEqual(["create", "send"]);
    expect(teams.world.files.size).toBe(0);
  });

  test("goes out with nothing of the bot's", async () => {
    await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload: teams.uploadInfo("records.csv") })), FILE);

    expect(teams.calls[0]).toMatchObject({ operation: "upload" });
    expect(teams.calls[0]).not.toHaveProperty("token");
  });

  describe.each(["uploadUrl", "contentUrl"] as const)("is laid nowhere else, and shown nowhere else: %s", (field) => {
    test.each([
      "https://evil.example/upload",
      "https://sharepoint.com.evil.example/upload",
      "https://contoso-my.sharepoint.com.evil.example/upload",
      "https://contoso-my.sharepoint.com@evil.example/upload",
      "https://evil.example/contoso-my.sharepoint.com",
      "https://evil.example\\.sharepoint.com/upload",
      "https://evilsharepoint.com/upload",
      "https://sharepoint.com/upload",
      "https://contoso-my.sharepoint.com./upload",
      "http://contoso-my.sharepoint.com/upload",
      "https://contoso-my.sharepoint.com:8443/upload",
      "https://a@contoso-my.sharepoint.com/upload",
      "https://:a@contoso-my.sharepoint.com/upload",
      "http://127.0.0.1:1/upload",
      "http://192.0.2.1:8080/upload",
      "http://169.254.169.254/",
      "http://0xA9FEA9FE/",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "no address",
    ])("%s", async (address) => {
      const upload = { ...teams.uploadInfo("records.csv"), [field]: address };
      const open = surfaceOn(teams, { serviceHosts: [teams.origin, "http://192.0.2.1:8080", "evil.example"] });

      const delivery = await open.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE);
      expect(delivery).toEqual({ kind: "gone", reason: "foreign_file_url" });
      expect(teams.calls).toEqual([]);
    });
  });

  test("goes nowhere that the place for it leads on to", async () => {
    const evil = await openTeams();
    const upload = teams.uploadInfo("records.csv");
    teams.fail("upload", { kind: "status", status: 307, location: evil.uploadInfo("records.csv").uploadUrl });

    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toMatchObject({
      kind: "later",
    });
    expect(evil.calls).toEqual([]);
    expect(attachments("a:aki")).toEqual([]);
    await evil.close();
  });

  test("is laid into the OneDrive of a company", async () => {
    const places: (readonly [string, unknown])[] = [];
    const office: typeof fetch = (url, init) => {
      places.push([`${init?.method} ${url}`, init?.headers]);
      return `${url}`.startsWith("https://") ? Promise.resolve(new Response("{}", { status: 201 })) : fetch(url, init);
    };
    const uploadUrl = "https://contoso-my.sharepoint.com/personal/aki/_api/v2.0/drive/items/01/uploadSession?guid='1'";
    const contentUrl = "https://contoso-my.sharepoint.com/personal/aki/Documents/records.csv";
    const upload = { ...teams.uploadInfo("records.csv"), uploadUrl, contentUrl };
    const delivery = await surfaceOn(teams, { fetch: office }).attach(
      pressed(recordIn(teams, { room: "a:aki", upload })),
      FILE,
    );

    expect(delivery).toMatchObject({ kind: "sent" });
    expect(places[0]).toEqual([
      `PUT ${uploadUrl}`,
      { "content-type": "application/octet-stream", "content-range": "bytes 0-40/41" },
    ]);
  });

  test.each([
    [
      { kind: "status", status: 429, retryAfter: "7" },
      { kind: "later", seconds: 7 },
    ],
    [
      { kind: "status", status: 403 },
      { kind: "gone", reason: "status_403" },
    ],
  ] as const)("waits or is gone as the place for it says: %j", async (fault, delivery) => {
    teams.fail("upload", fault);
    const upload = teams.uploadInfo("records.csv");

    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki", upload })), FILE)).toEqual(delivery);
    expect(attachments("a:aki")).toEqual([]);
  });

  test("that nobody has pressed for is shown beneath the message that it belongs to", async () => {
    await surface.attach(digestIn(NETWORK), FILE, { ref: `${NETWORK} 1700` });
    await surface.attach(digestIn(NETWORK), FILE, { ref: `${NETWORK};messageid=1600 1700` });
    await surface.attach(digestIn(NETWORK), FILE);

    expect(teams.messages(NETWORK).map(({ thread }) => thread)).toEqual(["1700", "1600", undefined]);
    const places = teams.calls.filter(({ operation }) => operation === "send").map(({ conversation }) => conversation);
    expect(places).toEqual([`${NETWORK};messageid=1700`, `${NETWORK};messageid=1600`, NETWORK]);
    const [shown] = attachments(NETWORK).map((each) => readable(Object(each)[0].content));
    expect(shown).toContain("1 record of");
    expect(shown).toContain("source,destination\n10.20.40.4,給与DB");
  });

  test("that is longer than a card is cut where anybody sees it", async () => {
    const bytes = new TextEncoder().encode("10.20.40.4,10.23.0.60\r\n".repeat(2_000));
    await surface.attach(digestIn(NETWORK), { ...FILE, bytes });

    expect(readable(Object(attachments(NETWORK)[0])[0].content)).toMatch(/\n… \d+ \/ 2000$/);
    expect(JSON.stringify(attachments(NETWORK)[0]).length).toBeLessThan(20_500);
  });

  test("that is no text has no way", async () => {
    const picture = { ...FILE, mime: "image/png" };

    expect(await surface.attach(digestIn(NETWORK), picture)).toEqual({ kind: "gone", reason: "no_files_here" });
    expect(teams.calls).toEqual([]);
  });

  test("is shown as text where it was pressed for by somebody who does not have the bot", async () => {
    const cho = recordIn(teams, { room: NETWORK, userId: "29:cho" });

    expect(await surface.attach(pressed(cho), FILE)).toMatchObject({ kind: "sent" });
    const [shown, ...others] = attachments(NETWORK).map((each) => readable(Object(each)[0].content));
    expect(shown).toContain("10.20.40.4,給与DB");
    expect(others).toEqual([]);
  });

  test("is gone where the person has closed the chat with the bot", async () => {
    teams.world.rooms.set("a:aki", {
      id: "a:aki",
      name: "",
      kind: "personal",
      members: [],
      closed: "MessageWritesBlocked",
    });

    expect(await surface.attach(pressed(recordIn(teams, { room: "a:aki" })), FILE)).toEqual({
      kind: "gone",
      reason: "MessageWritesBlocked",
    });
  });
});

describe("while work goes on", () => {
  test.each([
    ["a:aki", ["a:aki"]],
    ["19:night@thread.v2", ["19:night@thread.v2"]],
    [NETWORK, []],
  ])("it is shown that the bot is typing, where Teams shows it: %s", async (room, typing) => {
    await surface.busy(asked(recordIn(teams, { room })), "Reading the logs");

    expect(teams.world.typing).toEqual(typing);
  });

  test.each([
    { kind: "reset", when: "before" },
    { kind: "status", status: 403, code: "MessageWritesBlocked" },
  ] as const)("it does not matter whether that fails: %j", async (fault) => {
    teams.fail("send", fault, fault);
    const arrival = asked(recordIn(teams, { room: "a:aki" }));

    await expect(surface.busy(arrival, "Reading")).resolves.toBeUndefined();
    await expect(surface.greet(arrival, { card: HELLO, title: "Ask me", offers: [] })).resolves.toBeUndefined();
    expect(operations()).toEqual(["send", "send", "send"]);
  });
});

describe("the beginning of a conversation", () => {
  const offers = ["1", "2", "3", "4"].map((n) => ({ id: "reply", label: `Offer ${n}`, value: `ask ${n}` }));

  test("says what the bot does, and offers at most three messages to whoever begins it", async () => {
    await surface.greet(asked(recordIn(teams, { room: "a:aki" })), { card: HELLO, title: "Ask me", offers });

    const [hello, more] = teams.messages("a:aki");
    expect(hello?.activity).toMatchObject({ summary: "Hello", attachments: [{ content: { type: "AdaptiveCard" } }] });
    expect(more?.activity).toMatchObject({
      text: "Ask me",
      textFormat: "plain",
      suggestedActions: {
        to: ["29:aki"],
        actions: [
          { type: "imBack", title: "Offer 1", value: "ask 1" },
          { type: "imBack", title: "Offer 2", value: "ask 2" },
          { type: "imBack", title: "Offer 3", value: "ask 3" },
        ],
      },
    });
  });

  test("offers nothing where the bot would have to be named", async () => {
    await surface.greet(asked(recordIn(teams, { room: NETWORK })), { card: HELLO, title: "Ask me", offers });

    expect(teams.messages(NETWORK).map(({ activity }) => activity)).toMatchObject([{ summary: "Hello" }]);
  });
});

test("there is no page of the bot", async () => {
  expect(await surface.home({ tenant: teams.tenant, user: "u" }, { elements: [] })).toEqual({
    kind: "gone",
    reason: "no_page",
  });
});
