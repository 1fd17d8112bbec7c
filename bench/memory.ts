import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Task } from "./task.ts";

const execute = promisify(execFile);

/** Most memory that a process of its own held at once while it gave one full answer, in MiB. */
export async function peakMemory(task: Task): Promise<number> {
  const { stdout } = await execute(process.execPath, [join(import.meta.dirname, "peak.ts"), JSON.stringify(task)]);
  return Number(stdout) / 1024;
}
