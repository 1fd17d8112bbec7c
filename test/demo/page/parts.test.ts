import { h } from "preact";
import { describe, expect, test } from "vitest";
import { Files } from "../../../demo/page/parts/files.tsx";
import { OneMessage } from "../../../demo/page/parts/message.tsx";
import { tourOf } from "../../../demo/page/parts/tour-of.ts";
import { Welcome } from "../../../demo/page/parts/welcome.tsx";
import { hasThreads, repliesTo, roomOf, rootsIn, titleOf } from "../../../demo/page/scene.ts";
import { WORDS } from "../../../demo/page/words/index.ts";
import { all, drawn, elementsOf, textOf } from "../../support/page/drawn.ts";
import { EMPTY, makeScene, message } from "../../support/page/scene.ts";

const answer = message({
  ts: "2.2",
  thread: "1.1",
  user: "U0BOT",
  name: "flow-witness",
  isBot: true,
  text: "Rejected",
});

describe("a message", () => {
  test("shows who said it, when in the reader's zone, and its text", () => {
    const { scene } = makeScene();

    expect(textOf(drawn(h(OneMessage, { scene, message: message({ edited: true }) })))).toBe(
      "BBea7:20 AM(edited)hello",
    );
  });

  test("shows blocks in the place of its text, and that only the visitor sees it", () => {
    const { scene } = makeScene();
    const blocks = [{ type: "header", block_id: "b", text: { type: "plain_text", text: "Rejected" } }];
    const hidden = message({ user: "U0BOT", name: "flow-witness", isBot: true, blocks, ephemeral: true });

    expect(textOf(drawn(h(OneMessage, { scene, message: hidden })))).toBe(
      "fwflow-witnessApp7:20 AMOnly visible to youRejected",
    );
  });

  test("mentions people by their names, and shows escaped text as it was typed", () => {
    const { scene } = makeScene();
    const text = "<@U0BOT> &lt;!channel&gt; &lt;https://example.com|bank&gt;";
    const nodes = drawn(h(OneMessage, { scene, message: message({ text }) }));
    const marked = elementsOf(nodes).filter(({ props }) => props["class"] === "mention" || props["class"] === "link");

    expect(marked.map((element) => textOf([element]))).toEqual(["@flow-witness"]);
    expect(textOf(nodes)).toContain("@flow-witness <!channel> <https://example.com|bank>");
  });

  test("opens its thread, and is handed to shortcuts", () => {
    const root = message({ ts: "1.1" });
    const shortcuts = [
      { surface: "slack", callback: "check_connection", name: "Check this connection" },
      { surface: "teams", callback: "check_connection", name: "この通信を調べる" },
    ] as const;
    const { scene, deeds, places } = makeScene({ messages: [root, answer], shortcuts });
    const buttons = all(drawn(h(OneMessage, { scene, message: root, withReplies: true })), "button");
    for (const { props } of buttons) if (typeof props["onClick"] === "function") props["onClick"]();

    expect(buttons.map((button) => textOf([button]))).toEqual(["1 reply", "Reply in thread", "Check this connection"]);
    expect(places).toEqual([
      { room: "C0NET", thread: "1.1" },
      { room: "C0NET", thread: "1.1" },
    ]);
    expect(deeds).toEqual([{ kind: "shortcut", callback: "check_connection", room: "C0NET", ts: "1.1" }]);
  });

  test("hands out files under their names", () => {
    const files = [{ id: "F1", name: "records.csv", size: 1234, title: "Records" }];
    const [link] = all(drawn(h(Files, { files, words: WORDS["en-US"] })), "a");

    expect(link?.props).toMatchObject({
      href: "/files/F1",
      download: "records.csv",
      title: "Download records.csv, 1.2 kB",
    });
    expect(link === undefined ? "" : textOf([link])).toBe("csvRecords records.csv · 1.2 kB");
  });
});

describe("rooms", () => {
  test("have roots, and threads with replies", () => {
    const root = message({ ts: "1.1" });
    const elsewhere = message({ room: "D0BEA", ts: "3.3" });
    const snapshot = { ...EMPTY, messages: [root, answer, elsewhere] };

    expect(rootsIn(snapshot, "C0NET")).toEqual([root]);
    expect(repliesTo(snapshot, root)).toEqual([answer]);
  });

  test("are called as Slack calls them", () => {
    expect(EMPTY.rooms.map((room) => titleOf(room, WORDS["en-US"]))).toEqual(["#team-net", "flow-witness", "App home"]);
  });

  test("are found again by their kind once the visitor is somebody else", () => {
    const { scene } = makeScene({}, { room: "D0AKI", kind: "direct", surface: "slack" });

    expect(roomOf(scene)?.id).toBe("D0BEA");
    expect(roomOf(makeScene({}, { room: "gone" }).scene)?.id).toBe("C0NET");
  });
});

describe("Teams", () => {
  const chat = { id: "a:bea", name: "flow-witness", kind: "direct", surface: "teams" } as const;
  const channel = { id: "19:net", name: "Network help", kind: "channel", surface: "teams" } as const;
  const rooms = [...EMPTY.rooms, chat, channel];

  test("has threads in channels, and calls them by their names alone", () => {
    expect([chat, channel].map(hasThreads)).toEqual([false, true]);
    expect(titleOf(channel, WORDS["en-US"])).toBe("Network help");
  });

  test("is where whoever is there stays, as somebody else too", () => {
    const { scene } = makeScene({ rooms }, { room: "a:aki", kind: "direct", surface: "teams" });

    expect(roomOf(scene)?.id).toBe("a:bea");
  });

  test("is where the tour asks whoever is there", () => {
    const stop = { id: "a", title: { en: "A", ja: "A" }, question: { en: "Did it?", ja: "？" } };
    const { scene, deeds } = makeScene({ rooms, tour: [stop] }, { room: "a:bea" });
    tourOf(scene).ask(stop);

    expect(deeds).toEqual([{ kind: "send", room: "a:bea", text: "Did it?" }]);
  });

  test("is named in a chat of several, where the tour asks too, and messages have the tools of Teams alone", () => {
    const group = { id: "19:night", name: "Night shift", kind: "group", surface: "teams" } as const;
    const stop = { id: "a", title: { en: "A", ja: "A" }, question: { en: "Did it?", ja: "？" } };
    const shortcuts = [
      { surface: "slack", callback: "check_connection", name: "Check at Slack" },
      { surface: "teams", callback: "check_connection", name: "Check in Teams" },
    ] as const;
    const shown = { rooms: [...rooms, group], tour: [stop], shortcuts };
    const { scene, deeds } = makeScene(shown, { room: "19:night" });
    tourOf(scene).ask(stop);
    const tools = all(drawn(h(OneMessage, { scene, message: message({ room: "19:night" }) })), "button");

    expect(deeds).toEqual([{ kind: "send", room: "19:night", text: "@flow-witness Did it?" }]);
    expect(tools.map((button) => textOf([button]))).toEqual(["Check in Teams"]);
  });

  test("asks before a file is handed out", () => {
    const { scene, deeds } = makeScene({ rooms });
    const consent = { name: "records.csv", title: "Records", size: 12 };
    const nodes = drawn(h(OneMessage, { scene, message: message({ room: "a:bea", ts: "17", consent }) }));
    const buttons = all(nodes, "button").filter((button) => ["Allow", "Decline"].includes(textOf([button])));
    for (const { props } of buttons) if (typeof props["onClick"] === "function") props["onClick"]();

    expect(textOf(nodes)).toContain("records.csv");
    expect(deeds).toEqual([
      { kind: "consent", room: "a:bea", ts: "17", says: "accept" },
      { kind: "consent", room: "a:bea", ts: "17", says: "decline" },
    ]);
  });

  test("shows text as it was written", () => {
    const { scene } = makeScene();
    const text = "*x* <@U0BOT> &lt;b&gt;";

    expect(textOf(drawn(h(OneMessage, { scene, message: message({ text, isPlain: true }) })))).toContain(text);
  });
});

describe("the tour", () => {
  const stop = {
    id: "refused",
    title: { en: "Turned away", ja: "拒否" },
    question: { en: "Why not 10.0.1.5 > 10.0.2.9?", ja: "なぜ？" },
  };

  test("asks in the channel, in the visitor's language", () => {
    const { scene, deeds, places } = makeScene({ tour: [stop], me: { ...EMPTY.me, locale: "ja-JP" } });
    tourOf(scene).ask(stop);

    expect(places).toEqual([{ room: "C0NET" }]);
    expect(deeds).toEqual([{ kind: "send", room: "C0NET", text: "@flow-witness なぜ？" }]);
  });

  test("asks in the channel for whoever looks at the page of the bot", () => {
    const { scene, deeds } = makeScene({ tour: [stop] }, { room: "home" });
    tourOf(scene).ask(stop);

    expect(deeds).toEqual([{ kind: "send", room: "C0NET", text: "@flow-witness Why not 10.0.1.5 > 10.0.2.9?" }]);
  });

  test("knows what the visitor asked, in either language", () => {
    const asked = message({ text: "<@U0BOT> Why not 10.0.1.5 &gt; 10.0.2.9?" });

    expect(tourOf(makeScene({ tour: [stop], messages: [asked] }).scene).isAsked(stop)).toBe(true);
    expect(tourOf(makeScene({ tour: [stop], messages: [{ ...asked, user: "U0CHRIS" }] }).scene).isAsked(stop)).toBe(
      false,
    );
  });

  test("begins with three questions; over the visitor's own logs with how to ask", () => {
    const tour = ["a", "b", "c", "d"].map((id) => ({ ...stop, id }));
    const withTour = drawn(h(Welcome, { scene: makeScene({ tour }).scene }));
    const [withQuestions, without] = [textOf(withTour), textOf(drawn(h(Welcome, { scene: makeScene().scene })))];

    expect(all(withTour, "button").map((button) => textOf([button]))).toEqual(Array(3).fill(stop.question.en));
    expect(withQuestions).not.toContain("10.0.1.5 to");
    expect(without).toContain("10.0.1.5 to 10.0.2.6 port 443 in the last hour");
  });

  test("has nothing to ask where there is no room", () => {
    expect(tourOf(makeScene({ tour: [stop], rooms: [] }).scene).stops).toEqual([]);
  });
});
