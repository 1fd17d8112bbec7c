import { describe, expect, test } from "vitest";
import { openDoor } from "./open-door.ts";
import { form, json, NOW, payload, SECRET, signed } from "./requests.ts";
import { command, directMessage, mention, press, submission } from "./samples.ts";

const EMPTY = { status: 200, headers: {}, body: "" };

describe("what is signed", () => {
  test("is handed on once, and acknowledged without a word", async () => {
    const { handle, reception, entries } = openDoor();

    expect(await handle(json(mention()))).toEqual(EMPTY);
    expect(reception.arrivals).toHaveLength(1);
    expect(entries).toEqual([]);
  });

  test.each(["application/json; charset=utf-8", "application/json", ""])(
    "is read as JSON where the type is %j",
    async (type) => {
      const { handle, reception } = openDoor();

      expect((await handle(json(mention(), { type }))).status).toBe(200);
      expect(reception.arrivals).toHaveLength(1);
    },
  );

  test.each(["application/x-www-form-urlencoded; charset=utf-8", "Application/X-WWW-Form-Urlencoded;charset=UTF-8"])(
    "is read as a form where the type is %s",
    async (type) => {
      const { handle, reception } = openDoor();

      expect((await handle(form(command(), { type }))).status).toBe(200);
      expect(reception.arrivals).toHaveLength(1);
    },
  );

  test("keeps its text, whatever it is written in", async () => {
    const { handle, reception } = openDoor();
    const text = "１０．０．０．１　から　給与DB（10.23.0.60）の２２番、見えますか？ 👀 a\u200bb";

    await handle(json(mention({ text })));
    await handle(form(command({ text })));

    expect(reception.arrivals).toMatchObject([{ text }, { text }]);
  });

  test("is handed on as often as it comes, under one key", async () => {
    const { handle, reception } = openDoor();
    const retries = [{}, retry(1, "http_timeout"), retry(2, "http_error"), retry(3, "http_timeout")];

    for (const headers of retries) expect((await handle(json(mention(), { headers }))).status).toBe(200);

    expect(new Set(reception.arrivals.map(({ key }) => key)).size).toBe(1);
    expect(reception.arrivals).toHaveLength(4);
  });

  test("is dealt with although it says that it was sent before", async () => {
    const { handle, reception } = openDoor();

    await handle(json(mention(), { headers: retry(3, "http_timeout") }));

    expect(reception.arrivals).toHaveLength(1);
  });
});

function retry(count: number, reason: string) {
  return { "x-slack-retry-num": String(count), "x-slack-retry-reason": reason };
}

describe("what is not signed", () => {
  test.each([
    ["a changed body", { ...json(mention()), body: Buffer.from("{}") }, [401, "forged"]],
    ["malformed JSON", { headers: {}, body: Buffer.from("{") }, [401, "unsigned"]],
    ["a smuggled check of the certificate", { ...form({ ssl_check: "1" }), headers: {} }, [401, "unsigned"]],
    [
      "a challenge",
      { headers: {}, body: Buffer.from('{"type":"url_verification","challenge":"x"}') },
      [401, "unsigned"],
    ],
    ["10 MB", { headers: {}, body: Buffer.alloc(10_000_000, "[") }, [413, "too-large"]],
    ["nothing at all", { headers: {}, body: new Uint8Array() }, [401, "unsigned"]],
  ])("is refused: %s", async (_, request, [status, detail]) => {
    const { handle, reception, entries } = openDoor();

    expect(await handle(request)).toEqual({ status, headers: {}, body: "" });
    expect(reception.arrivals).toEqual([]);
    expect(entries).toEqual([{ at: NOW, surface: "slack", code: "not-verified", detail }]);
  });
});

describe("what is signed and makes no sense", () => {
  const deep = (levels: number) => `{"event":{"type":"message","x":${"[".repeat(levels)}${"]".repeat(levels)}}}`;

  test.each([
    ["no JSON", signed("{")],
    ["null", signed("null")],
    ["a list", signed("[]")],
    ["a text", signed('"event"')],
    ["an event that is null", signed('{"type":"event_callback","event":null}')],
    ["an event without a type", signed('{"type":"event_callback","event":{}}')],
    ["an event that is missing", signed('{"type":"event_callback"}')],
    ["10,000 levels", signed(deep(10_000))],
    ["as many levels as fit", signed("[".repeat(900_000))],
    ["bytes that are no UTF-8", signed(Buffer.from([0x7b, 0xff, 0x7d]))],
    ["a payload that is no JSON", form({ payload: "{" })],
    ["an empty payload", form({ payload: "" })],
    ["a payload that is null", form({ payload: "null" })],
    ["a challenge without a word", json({ type: "url_verification" })],
    ["a challenge of 1,025 characters", json({ type: "url_verification", challenge: "x".repeat(1_025) })],
  ])("is refused: %s", async (_, request) => {
    const { handle, entries } = openDoor();

    expect((await handle(request)).status).toBe(400);
    expect(entries).toEqual([{ at: NOW, surface: "slack", code: "malformed" }]);
  });

  test.each([
    ["an unknown thing", json({ type: "something_new" })],
    ["an empty form", form({})],
    ["an empty body", signed("")],
    [
      "a global shortcut",
      payload({ type: "shortcut", callback_id: "x", user: { id: "U0AKI" }, team: { id: "T0FLOW" } }),
    ],
    ["options", payload({ type: "block_suggestion", user: { id: "U0AKI" }, team: { id: "T0FLOW" }, value: "x" })],
    ["a command by nobody", form({ command: "/flow", text: "x" })],
  ])("is answered with 4xx: %s", async (_, request) => {
    const { handle, reception } = openDoor();

    expect([400, 404]).toContain((await handle(request)).status);
    expect(reception.arrivals).toEqual([]);
  });

  test.each([
    ["an unknown event", json(mention({ type: "reaction_added" }))],
    ["an event by nobody", json(mention({ user: undefined }))],
    ["a mention without a channel", json(mention({ channel: undefined }))],
    ["brackets within quotes", json(mention({ type: "reaction_added", text: "[".repeat(1_000) }))],
  ])("is let pass: %s", async (_, request) => {
    const { handle, reception } = openDoor();

    expect(await handle(request)).toEqual(EMPTY);
    expect(reception.arrivals).toEqual([]);
  });
});

describe("Slack's own questions", () => {
  test("a challenge is given back", async () => {
    const reply = await openDoor().handle(json({ type: "url_verification", token: "x", challenge: "3eZbrw1aBm2r" }));

    expect(reply).toEqual({ status: 200, headers: { "content-type": "text/plain" }, body: "3eZbrw1aBm2r" });
  });

  test("a check of the certificate is answered, and goes no further", async () => {
    const { handle, reception } = openDoor();

    expect(await handle(form({ ...command(), ssl_check: "1" }))).toEqual(EMPTY);
    expect(reception.arrivals).toEqual([]);
  });
});

describe("secrets", () => {
  test("of which one takes the place of the other are both good", async () => {
    const { handle } = openDoor({ signingSecrets: async () => ["new-secret", SECRET] });

    expect((await handle(json(mention()))).status).toBe(200);
    expect((await handle(json(mention(), { secret: "new-secret" }))).status).toBe(200);
  });

  test("are read anew where a signature does not fit, at most once a minute", async () => {
    const asked: unknown[] = [];
    let now = NOW;
    const { handle } = openDoor({
      now: () => now,
      signingSecrets: async (fresh) => {
        asked.push(fresh);
        return [fresh === "fresh" ? SECRET : "old-secret"];
      },
    });

    expect((await handle(json(mention()))).status).toBe(200);
    expect((await handle(json(mention(), { secret: "forger" }))).status).toBe(401);
    now += 60;
    expect((await handle(json(mention(), { secret: "forger", at: now }))).status).toBe(401);

    expect(asked.filter((each) => each === "fresh")).toHaveLength(2);
  });

  test("are not asked for where there is no signature", async () => {
    const { handle } = openDoor({ signingSecrets: () => Promise.reject(new Error("unread")) });

    expect((await handle({ headers: {}, body: new Uint8Array() })).status).toBe(401);
  });

  test("that cannot be read let Slack send it again", async () => {
    const { handle, entries } = openDoor({
      signingSecrets: () => Promise.reject(new TypeError("v0=5257a869 is secret")),
    });

    expect(await handle(json(mention()))).toEqual({ status: 503, headers: {}, body: "" });
    expect(entries).toEqual([{ at: NOW, surface: "slack", code: "ill", detail: "TypeError" }]);
  });
});

describe("who may ask at all", () => {
  test.each([
    ["another workspace", { teams: ["T0OTHER"] }, json(mention())],
    ["another workspace, by command", { teams: ["T0OTHER"] }, form(command())],
    ["another workspace, by button", { teams: ["T0OTHER"] }, payload(press())],
    ["another app", { appId: "A0OTHER" }, json(directMessage())],
  ])("%s is not on the list: nothing happens, and it is written down", async (_, settings, request) => {
    const { handle, reception, entries } = openDoor(settings);

    expect(await handle(request)).toEqual(EMPTY);
    expect(reception.arrivals).toEqual([]);
    expect(entries).toEqual([{ at: NOW, surface: "slack", code: "not-listed", tenant: "T0FLOW" }]);
  });

  test("those on the list do", async () => {
    const { handle, reception } = openDoor({ teams: ["T0FLOW"], appId: "A0FLOW" });

    await handle(json(mention()));

    expect(reception.arrivals).toHaveLength(1);
  });
});

describe("where nothing can be taken in", () => {
  const again = { response_type: "ephemeral", text: "Please try again in a minute." };
  const sent = submission({ type: "modal", state: { values: { "src:1": {} } } });

  test.each([
    ["an event is refused, so that Slack sends it again", json(mention()), [503, undefined]],
    ["a command is answered with what to do", form(command()), [200, again]],
    ["a button is refused where nobody can be told", payload(press({}, { response_url: undefined })), [503, undefined]],
  ])("%s", async (_, request, [status, content]) => {
    const { handle, reception, entries } = openDoor();
    reception.becomes = { kind: "ill" };

    const reply = await handle(request);

    expect(reply.status).toBe(status);
    expect(reply.body === "" ? undefined : JSON.parse(reply.body)).toEqual(content);
    expect(entries).toEqual([{ at: NOW, surface: "slack", code: "not-taken", tenant: "T0FLOW" }]);
  });

  test.each([
    ["an event", json(mention()), [503, ""]],
    ["a command", form(command()), [200, again]],
    ["a form", payload(sent), [200, { response_action: "errors", errors: { "src:1": again.text } }]],
    ["a button", payload(press()), [503, ""]],
  ])("%s does not wait for a reception that never answers", async (_, request, [status, content]) => {
    const { reception, ...rest } = openDoor({ patienceMs: 1 });
    const never = new Promise<never>(() => undefined);
    Object.assign(reception, { receive: () => never, check: () => never });

    const reply = await rest.handle(request);

    expect(reply).toMatchObject({ status, body: content === "" ? "" : JSON.stringify(content) });
    expect(rest.entries).toMatchObject([{ code: "late" }]);
  });

  test("what goes wrong in us is written down by its name alone", async () => {
    const { reception, ...rest } = openDoor();
    Object.assign(reception, { receive: () => Promise.reject(new RangeError("10.0.1.5 is secret")) });

    expect((await rest.handle(json(mention()))).status).toBe(503);
    expect(rest.entries).toEqual([
      { at: NOW, surface: "slack", code: "failed", detail: "RangeError", tenant: "T0FLOW" },
    ]);
  });
});
