import { expect, test } from "vitest";
import { makeWorkspace, write } from "../../../demo/slack/workspace.ts";
import { forgetOld } from "../../../demo/web/forget.ts";

/** Two conversations in a channel: the first with a reply and a file that came last of all. */
function talkedIn() {
  const workspace = makeWorkspace(() => 1_768_572_000);
  const say = (text: string, more: { threadTs?: string; files?: readonly string[] } = {}) =>
    write(workspace, { channel: "C0NET", user: "U0AKI", text, blocks: [], ...more });
  const first = say("first");
  say("second");
  say("reply to the first", { threadTs: first.ts, files: ["F1"] });
  say("third");
  workspace.files.set("F1", { id: "F1", name: "records.csv", length: 1, bytes: Buffer.from("a") });
  workspace.assistance.set(`C0NET/${first.ts}`, { status: "" });
  return workspace;
}

test("a conversation goes as a whole, with its file and its status", () => {
  const workspace = talkedIn();
  forgetOld(workspace, 3);

  expect(workspace.messages.map(({ text }) => text)).toEqual(["second", "third"]);
  expect([...workspace.files, ...workspace.assistance]).toEqual([]);
});

test("nothing goes while there is room", () => {
  const workspace = talkedIn();
  forgetOld(workspace, 4);

  expect(workspace.messages).toHaveLength(4);
  expect([...workspace.files.keys()]).toEqual(["F1"]);
});
