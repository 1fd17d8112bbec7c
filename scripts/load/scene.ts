import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import { SECRET } from "../../test/surfaces/slack/door/requests.ts";
import { bundle } from "../bundle/build.ts";
import type { Surroundings } from "./back.ts";

/** A door that runs. */
export interface Scene {
  readonly url: string;
  /** What has been put on the queue: names of jobs. */
  queued(): Promise<readonly string[]>;
  close(): void;
}

const ROOT = join(import.meta.dirname, "../..");
const CONFIG = 'surfaces: { slack: { signingSecret: "env:SIGNING_SECRET", botToken: "env:BOT_TOKEN" } }';

/** Packs the door, and starts it and what stands behind it; `script`: the file that takes the part it is told. */
export async function openScene(script: string): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-load-"));
  const back = fork(script, ["back"]);
  const [surroundings]: Surroundings[] = await once(back, "message");
  const env = { ...surroundings, SIGNING_SECRET: SECRET, BOT_TOKEN: "xoxb-load" };
  const door = fork(script, ["door", await packDoor(folder)], { env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const [address]: { readonly port: number }[] = await once(door, "message");
  if (address === undefined) throw new Error("the door listens nowhere");
  return {
    url: `http://127.0.0.1:${address.port}/slack/events`,
    queued: () => ask(back),
    close: () => {
      door.kill();
      back.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The door as it is deployed; the path of its bundle. */
export async function packDoor(folder: string): Promise<string> {
  const reading = readConfig(CONFIG);
  if (!reading.ok) throw new Error("the configuration of the load is not right");
  const { path } = await bundle({ root: ROOT, handler: "slack", config: reading.config, folder });
  return path;
}

async function ask(back: ChildProcess): Promise<readonly string[]> {
  back.send("queued");
  const [bodies = []]: string[][] = await once(back, "message");
  return bodies;
}
