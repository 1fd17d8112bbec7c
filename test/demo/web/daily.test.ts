import { expect, test } from "vitest";
import type { Message, Snapshot } from "../../../demo/web/protocol.ts";
import { isWorking, openVisit } from "./visitor.ts";

const IN_SLACK = "C0DAILY";
const IN_TEAMS = "19:daily@thread.tacv2";

const visitor = openVisit(() => ({ daily: "told" }));

function toldIn(room: string, { messages }: Snapshot): readonly Message[] {
  return messages.filter((message) => message.room === room && message.isBot && !isWorking(message));
}

test("the digest stands in a channel of its own when the visitor comes, and says the same in Slack and in Teams", async () => {
  const snapshot = await visitor.see((seen) => [IN_SLACK, IN_TEAMS].every((room) => toldIn(room, seen).length > 0));
  const [inSlack] = toldIn(IN_SLACK, snapshot);
  const [inTeams] = toldIn(IN_TEAMS, snapshot);

  expect(snapshot.rooms.map(({ id, name }) => [id, name])).toEqual(
    expect.arrayContaining([
      [IN_SLACK, "network-daily"],
      [IN_TEAMS, "Network daily"],
    ]),
  );
  expect(inSlack?.text).toMatch(/Thu 15 Jan/);
  expect(inTeams?.text.split("\n")[0]).toBe(inSlack?.text.split("\n")[0]);
  expect(inTeams?.card).toMatchObject({ type: "AdaptiveCard" });
});

test("what is written in its channel is heard where the bot is named", async () => {
  const reply = await visitor.ask("@flow-witness help", { room: IN_SLACK });

  expect(reply).toMatchObject({ room: IN_SLACK, isBot: true });
});
