import { expect, onTestFinished, test, vi } from "vitest";
import { openTeams } from "../../../../demo/teams/pretended-teams.ts";
import { makeTeamsDoor } from "../../../../src/surfaces/teams/door/app.ts";
import { readActivity } from "../../../../src/surfaces/teams/gate/activity.ts";
import type { Gate } from "../../../../src/surfaces/teams/gate/gate.ts";
import { pretendReception } from "../../../support/chat/pretended-reception.ts";
import { BEA } from "./open-door.ts";

test("a message and an invoke that are held up at the gate are answered as early as if they were not", async () => {
  const teams = await openTeams();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(async () => {
    vi.useRealTimers();
    await teams.close();
  });
  const slow = (type: string) => {
    const raw = teams.does(BEA, { type, name: "task/fetch", id: "f:1", value: {} });
    const activity = readActivity(raw);
    if (activity === undefined) throw new Error("no activity");
    const admitted = { ok: true, activity, claims: {} } as const;
    const gate: Gate = { admit: () => new Promise((admit) => setTimeout(() => admit(admitted), 1_000)) };
    const never = () => new Promise<never>(() => undefined);
    const tryAgain = "Please try again in a minute.";
    return makeTeamsDoor({
      gate,
      sdk: { turn: never, send: never },
      reception: pretendReception(),
      tryAgain,
      now: () => 0,
    });
  };
  const replies: number[] = [];
  const request = { headers: {}, body: new Uint8Array() };
  void slow("message")
    .handle(request)
    .then(({ status }) => replies.push(status));
  void slow("invoke")
    .handle(request)
    .then(({ status }) => replies.push(status));

  await vi.advanceTimersByTimeAsync(1_899);
  expect(replies).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(replies).toEqual([503]);
  // Nobody waits any longer for what was answered.
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_600);
  expect(replies).toEqual([503, 200]);
  expect(vi.getTimerCount()).toBe(0);
});
