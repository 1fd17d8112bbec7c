import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { AKI, BEA, NIGHT, type OpenDoor, openDoor } from "./open-door.ts";

let door: OpenDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterEach(() => {
  door.reception.becomes = { kind: "taken" };
  door.reception.checks = { ok: true, text: "source: 10.0.1.5" };
  door.reception.arrivals.splice(0);
});
afterAll(() => door.close());

/** Somebody waits for an answer: what they get. */
async function invoke(name: string, value: unknown, where = BEA) {
  const id = `f:${door.teams.world.next()}`;
  return await door.send(door.teams.does(where, { type: "invoke", name, id, value }));
}

/** The card of the dialog that was answered. */
function cardIn({ body }: { readonly body?: unknown }): string {
  return JSON.stringify(body);
}

const ELSEWHERE = { task: { type: "message", value: "Elsewhere." } };

describe("the form", () => {
  test("opens as a dialog, in the language of the person's Teams", async () => {
    const english = await invoke("task/fetch", { data: { fw: { action: "form", value: "" } } });
    const japanese = await invoke("task/fetch", { data: { fw: { action: "form", value: "" } } }, AKI);

    expect(english).toMatchObject({
      status: 200,
      body: {
        task: {
          type: "continue",
          value: {
            title: "Ask",
            card: {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: { type: "AdaptiveCard", version: "1.5" },
            },
          },
        },
      },
    });
    expect(cardIn(japanese)).toContain("送信元");
    expect(door.reception.arrivals).toEqual([]);
  });

  test("opens with the question that is to be changed", async () => {
    const changed = await invoke("task/fetch", { data: { fw: { action: "change", value: "fw-1.4" } } });

    expect(cardIn(changed)).toContain('"value":"10.0.1.5"');
  });

  test("opens empty for whatever else asks for a dialog", async () => {
    for (const value of [undefined, {}, { data: "x" }, { data: { fw: { action: "erase", value: "fw-1.4" } } }]) {
      const card = cardIn(await invoke("task/fetch", value));

      expect(card).toContain('"type":"continue"');
      expect(card).not.toContain("10.0.1.5");
    }
  });

  test("is a question, answered in the own chat, when it is sent in a channel", async () => {
    const sent = await invoke("task/submit", { data: { fw: { form: "question" }, src: "10.0.1.5", dst: " " } });

    expect(sent).toEqual({ status: 200, body: ELSEWHERE });
    expect(door.reception.arrivals).toMatchObject([
      { kind: "asked", way: "form", hushed: true, text: "source: 10.0.1.5", room: { channel: BEA.room } },
    ]);
  });

  test("is a question of the conversation, in its language, when it is sent from the own chat", async () => {
    door.reception.checks = { ok: true, text: "送信元: 10.0.1.5", language: "ja" };
    await invoke("task/submit", { data: { fw: { form: "question" }, src: "10.0.1.5" } }, AKI);

    expect(door.reception.arrivals).toMatchObject([{ way: "form", hushed: false, language: "ja" }]);
  });

  test("comes back with what was filled in and what is wrong with it", async () => {
    door.reception.checks = { ok: false, errors: { src: "Where is it coming from?" } };
    const sent = await invoke("task/submit", { data: { fw: { form: "question" }, src: "10.0.1.500" } });

    expect(sent).toMatchObject({ status: 200, body: { task: { type: "continue" } } });
    expect(cardIn(sent)).toContain('"value":"10.0.1.500"');
    expect(cardIn(sent)).toContain("Where is it coming from?");
    expect(door.reception.arrivals).toEqual([]);
  });

  test("closes with the reason where somebody may not ask", async () => {
    const card = { elements: [{ kind: "text", parts: [{ text: "Not in this channel." }] }] } as const;
    door.reception.becomes = { kind: "refused", card };

    expect(await invoke("task/submit", { data: { fw: { form: "question" } } })).toEqual({
      status: 200,
      body: { task: { type: "message", value: "Not in this channel." } },
    });
  });

  test("asks to try again where nothing can be taken in", async () => {
    door.reception.becomes = { kind: "ill" };

    expect(await invoke("task/submit", { data: { fw: { form: "question" } } })).toEqual({
      status: 200,
      body: { task: { type: "message", value: "Please try again in a minute." } },
    });
    expect(door.entries.at(-1)).toMatchObject({ code: "not-taken" });
  });

  test("that nobody of ours made is nothing", async () => {
    expect(await invoke("task/submit", { data: { src: "10.0.1.5" } })).toEqual({ status: 200 });
    expect(door.reception.arrivals).toEqual([]);
  });
});

describe("the message extension", () => {
  const about = (messagePayload: unknown) => ({
    commandId: "check_connection",
    commandContext: "message",
    messagePayload,
  });
  const MESSAGE = {
    id: "1795000000000",
    createdDateTime: "2026-01-16T13:00:00.500Z",
    body: {
      contentType: "html",
      content: '<div><at id="0">Bea</at> ssh: connect to host 10.0.2.9 port 22:<br>timed out</div>',
    },
    attachments: [
      { contentType: "application/vnd.microsoft.card.codesnippet", content: '{"name": "x"}' },
      { contentType: "text/html", content: "<p>from 10.0.1.5</p>" },
    ],
  };

  test.each(["composeExtension/fetchTask", "composeExtension/submitAction"])(
    "%s on a message asks what it says, when it was written",
    async (name) => {
      expect(await invoke(name, about(MESSAGE))).toEqual({ status: 200, body: ELSEWHERE });
      expect(door.reception.arrivals).toMatchObject([
        {
          kind: "asked",
          way: "shortcut",
          hushed: true,
          // 2026-01-16T13:00:00Z
          at: 1_768_568_400,
          text: "ssh: connect to host 10.0.2.9 port 22:\ntimed out\nfrom 10.0.1.5",
        },
      ]);
    },
  );

  test.each([undefined, "yesterday", 5])(
    "a message written at %j is asked about as of now",
    async (createdDateTime) => {
      await invoke("composeExtension/fetchTask", about({ ...MESSAGE, createdDateTime }));

      expect(door.reception.arrivals).toMatchObject([{ at: door.teams.now() }]);
    },
  );

  test("on a picture asks nothing in words", async () => {
    await invoke("composeExtension/fetchTask", about({ body: null, attachments: "x" }));

    expect(door.reception.arrivals).toMatchObject([{ text: "" }]);
  });

  test("opens the form from where messages are written, and takes it", async () => {
    const opened = await invoke("composeExtension/fetchTask", { commandId: "ask", commandContext: "compose" }, AKI);
    const sent = await invoke(
      "composeExtension/submitAction",
      { commandId: "ask", data: { fw: { form: "question" } } },
      AKI,
    );

    expect(cardIn(opened)).toContain('"type":"continue"');
    expect(sent.body).toEqual(ELSEWHERE);
    expect(door.reception.arrivals).toMatchObject([{ way: "form", hushed: false }]);
  });

  test("where two people talk with each other, is answered in the own chat", async () => {
    const sent = door.teams.does(AKI, {
      type: "invoke",
      name: "composeExtension/fetchTask",
      id: "f:9",
      value: about(MESSAGE),
    });
    const conversation = { conversationType: "personal", id: "19:aki_bea@unq.gbl.spaces", tenantId: door.teams.tenant };

    expect((await door.send({ ...sent, conversation })).body).toEqual(ELSEWHERE);
    expect(door.reception.arrivals).toMatchObject([{ hushed: true, room: { kind: "channel" } }]);
    expect(JSON.parse(door.reception.arrivals[0]?.returns ?? "")).toMatchObject({ kind: "groupChat" });
  });
});

describe("an invoke", () => {
  test.each(["adaptiveCard/action", "signin/verifyState", "constructor", ""])(
    "that nobody knows, %j, is told so",
    async (name) => {
      expect(await invoke(name, {})).toEqual({ status: 501 });
      expect(door.entries.at(-1)).toMatchObject({ code: "unknown" });
    },
  );

  test("of nobody in the directory shows nothing", async () => {
    const sent = door.teams.does(BEA, { type: "invoke", name: "task/fetch", from: { id: "29:x" } });

    expect(await door.send(sent)).toEqual({ status: 200 });
  });

  test("is answered though what stands behind it is not done", async () => {
    const { reception } = door;
    const never = new Promise<never>(() => undefined);
    const slow = await openDoor({ reception: { ...reception, form: () => never }, patienceMs: 1 });
    const sent = slow.teams.does(BEA, { type: "invoke", name: "task/fetch", id: "f:1", value: {} });

    expect(await slow.send(sent)).toEqual({
      status: 200,
      body: { task: { type: "message", value: "Please try again in a minute." } },
    });
    expect(slow.entries).toMatchObject([{ code: "late" }]);
    await slow.close();
  });

  test("and a message that nobody could wait for is to be sent again", async () => {
    const never = new Promise<never>(() => undefined);
    const slow = await openDoor({ reception: { ...door.reception, receive: () => never }, patienceMs: 1 });

    expect(await slow.send(slow.teams.say(AKI, "10.0.1.5 to 10.0.2.9"))).toEqual({ status: 503 });
    await slow.close();
  });

  test("that goes wrong is answered, and its error is named and not told", async () => {
    const form = async () => {
      throw new RangeError("10.0.1.5 is a secret");
    };
    const broken = await openDoor({ reception: { ...door.reception, form } });
    const sent = broken.teams.does(BEA, { type: "invoke", name: "task/fetch", id: "f:1", value: {} });

    expect((await broken.send(sent)).body).toEqual({
      task: { type: "message", value: "Please try again in a minute." },
    });
    expect(broken.entries).toEqual([
      { at: broken.teams.now(), surface: "teams", code: "failed", detail: "RangeError", tenant: broken.teams.tenant },
    ]);
    await broken.close();
  });
});

describe("a file", () => {
  const consent = (action: string, changes: object = {}) => ({
    type: "fileUpload",
    action,
    context: { fw: { action: "csv", value: "fw-1.3" } },
    uploadInfo: door.teams.uploadInfo("records.csv"),
    ...changes,
  });

  test("that is accepted presses its button anew, with a place for the file", async () => {
    expect(await invoke("fileConsent/invoke", consent("accept"), AKI)).toEqual({ status: 200 });
    const [pressed] = door.reception.arrivals;

    expect(pressed).toMatchObject({ kind: "pressed", action: "csv", value: "fw-1.3", way: "button", hushed: false });
    expect(JSON.parse(pressed?.returns ?? "")).toMatchObject({
      conversationId: "a:aki",
      upload: { name: "records.csv", fileType: "csv", uploadUrl: expect.stringContaining("/upload/") },
    });
  });

  test.each([
    ["a channel", BEA],
    ["a group chat", NIGHT],
  ])("that somebody makes up in %s, to put it in the place of an answer, is nothing", async (_, where) => {
    const replyToId = "1795000000001";
    const made = { type: "invoke", name: "fileConsent/invoke", id: "f:1", replyToId, value: consent("accept") };

    expect(await door.send(door.teams.does(where, made))).toEqual({ status: 200 });
    expect(door.reception.arrivals).toEqual([]);
  });

  test("that nobody wants, or that has no place, is nothing", async () => {
    expect(await invoke("fileConsent/invoke", consent("decline"), AKI)).toEqual({ status: 200 });
    expect(await invoke("fileConsent/invoke", consent("accept", { uploadInfo: {} }), AKI)).toEqual({ status: 200 });
    expect(
      await invoke("fileConsent/invoke", consent("accept", { uploadInfo: { uploadUrl: "a", contentUrl: "b" } }), AKI),
    ).toEqual({ status: 200 });
    expect(await invoke("fileConsent/invoke", consent("accept", { context: "csv" }), AKI)).toEqual({ status: 200 });
    const context = { fw: { form: "question" }, src: "10.0.1.5" };
    expect(await invoke("fileConsent/invoke", consent("accept", { context }), AKI)).toEqual({ status: 200 });
    expect(door.reception.arrivals).toEqual([]);
  });
});
