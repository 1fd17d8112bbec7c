import { describe, expect, test } from "vitest";
import { lookoutAfter } from "../../../demo/page/lookout.ts";
import type { Deed, Message } from "../../../demo/web/protocol.ts";
import { EMPTY, message } from "../../support/page/scene.ts";

const chat = { id: "a:bea", name: "flow-witness", kind: "direct", surface: "teams" } as const;
const before = {
  ...EMPTY,
  rooms: [...EMPTY.rooms, chat],
  messages: [
    message({ ts: "1.1" }),
    fromBot({ ts: "1.2", thread: "1.1" }),
    fromBot({ ts: "2.1", room: "D0BEA" }),
    fromBot({ ts: "3.1", room: "a:bea" }),
  ],
};

function fromBot(change: Partial<Message>): Message {
  return message({ user: "U0BOT", isBot: true, ...change });
}

/** Where the visitor is brought after the deed, once each of these has come. */
function followed(deed: Deed, ...come: readonly Message[]) {
  const lookout = lookoutAfter(deed, before);
  return come.map((one, index) =>
    lookout?.({ ...before, messages: [...before.messages, ...come.slice(0, index), one] }),
  );
}

const press = { kind: "press", block: "b", action: "records:1", value: "" } as const;

describe("the visitor is brought", () => {
  test("to the thread of what they asked, as soon as it stands there", () => {
    const asked = { kind: "send", room: "C0NET", text: "@flow-witness did it?" } as const;
    const others = message({ ts: "4.1", user: "U0CHRIS" });

    expect(followed(asked, others, message({ ts: "4.2" }))).toEqual([undefined, { room: "C0NET", thread: "4.2" }]);
  });

  test("to the thread that begins beneath a message whose button was pressed", () => {
    const pressed = { ...press, room: "D0BEA", ts: "2.1" };
    const reply = fromBot({ ts: "4.1", room: "D0BEA", thread: "2.1" });

    expect(followed(pressed, reply)).toEqual([{ room: "D0BEA", thread: "2.1" }]);
  });

  test("to a thread that was closed, once there is more in it", () => {
    const pressed = { ...press, room: "C0NET", ts: "1.1" };
    const elsewhere = fromBot({ ts: "4.1", thread: "1.0" });

    expect(followed(pressed, elsewhere, fromBot({ ts: "4.2", thread: "1.1" }))).toEqual([
      undefined,
      { room: "C0NET", thread: "1.1" },
    ]);
  });

  test("to what the bot writes them after they asked on its page", () => {
    const own = message({ ts: "4.1", room: "D0BEA" });

    expect(followed({ ...press, room: "home" }, own, fromBot({ ts: "4.2", room: "D0BEA" }))).toEqual([
      undefined,
      { room: "D0BEA" },
    ]);
  });
});

test.each<readonly [string, Deed]>([
  ["says something that the bot does not hear", { kind: "send", room: "C0NET", text: "hello" }],
  ["writes in a thread", { kind: "send", room: "C0NET", thread: "1.1", text: "@flow-witness and 443?" }],
  ["presses a button in a thread", { ...press, room: "C0NET", ts: "1.2" }],
  ["presses a button in a chat of Teams", { kind: "card", room: "a:bea", ts: "3.1", data: {} }],
  ["does nothing in a room", { kind: "close-view" }],
])("the visitor stays who %s", (_, deed) => {
  expect(lookoutAfter(deed, before)).toBeUndefined();
});
