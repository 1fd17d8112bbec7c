import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packDoor } from "../scripts/load/scene.ts";
import { median } from "./rounds.ts";

const execute = promisify(execFile);

/** How long it takes to load a function, in milliseconds: medians. */
export interface LoadTimes {
  readonly door: number;
  readonly empty: number;
}

/** A handler that does nothing but could verify a signature, which every door has to. */
const EMPTY = `import { createHmac } from "node:crypto";
export const handler = async () => ({ statusCode: 200, headers: {}, body: createHmac("sha256", "").digest("hex") });
`;

/** Loads what it is told, and says how long that took; whoever starts the process is not counted. */
const WATCH = "const begin = performance.now(); await import(process.argv[1]); console.log(performance.now() - begin);";

/** Names only: nobody is spoken to before the first request. */
const SURROUNDINGS = {
  AWS_REGION: "eu-west-1",
  FLOW_WITNESS_STAGE: "bench",
  FLOW_WITNESS_TABLE: "flow-witness",
  FLOW_WITNESS_QUEUE: "https://sqs.eu-west-1.amazonaws.com/123456789012/questions",
};

/** Loads the packed door and the empty handler in turns, each time in a process of its own. */
export async function timeDoor(rounds: number): Promise<LoadTimes> {
  const folder = mkdtempSync(join(tmpdir(), "flow-witness-door-"));
  try {
    const door = await packDoor(folder);
    const empty = join(folder, "empty.mjs");
    writeFileSync(empty, EMPTY);
    const pairs: LoadTimes[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      pairs.push({ door: await loadTime(door), empty: await loadTime(empty) });
    }
    // The first round fills the caches of the disk.
    const counted = pairs.slice(1);
    return { door: median(counted.map((pair) => pair.door)), empty: median(counted.map((pair) => pair.empty)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function loadTime(path: string): Promise<number> {
  const words = ["--input-type=module", "--eval", WATCH, path];
  const { stdout } = await execute(process.execPath, words, { env: SURROUNDINGS });
  return Number(stdout);
}
