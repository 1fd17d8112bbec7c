import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { LOG_FORMATS } from "../demo/world/fields.ts";
import { NAMES } from "./goals.ts";
import type { Contestant } from "./rounds.ts";
import { filesOf, type Task } from "./task.ts";

const execute = promisify(execFile);

/** What people do today: the lines of the pair, then the port and the action by the number of their column. */
export async function zgrepAwk(task: Task): Promise<Contestant> {
  const column = (field: (typeof FIELDS)[number]) => `$${FIELDS.indexOf(field) + 1}`;
  const program = `${column("dstport")} == ${task.pair.port} && ${column("protocol")} == 6 { seen[${column("action")}]++ }
END { for (action in seen) print seen[action], action }`;
  const files = await filesOf(task);
  return {
    name: NAMES.zgrep,
    async run() {
      const script = 'pair=$1; program=$2; shift 2; zgrep -hF -- "$pair" "$@" | awk "$program"';
      const lines = await linesOf("sh", ["-c", script, "sh", needle(task), program, ...files]);
      return { hits: lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0) };
    },
  };
}

/** The fastest search of packed text there is; it finds lines and counts nothing. Absent where it is not installed. */
export async function ugrep(task: Task): Promise<Contestant | undefined> {
  const installed = await execute("ugrep", ["--version"]).then(
    () => true,
    () => false,
  );
  if (!installed) return undefined;
  const files = await filesOf(task);
  return {
    name: NAMES.ugrep,
    run: async () => ({ hits: (await linesOf("ugrep", ["-zhF", "--", needle(task), ...files])).length }),
  };
}

const FIELDS = LOG_FORMATS.v5.fields;

/** Source and destination stand side by side in the generated format. */
function needle({ pair }: Task): string {
  return ` ${pair.src} ${pair.dst} `;
}

/** Room for the lines of a busy day. */
const MOST_BYTES = 512 * 1024 * 1024;

async function linesOf(command: string, args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await execute(command, [...args], { maxBuffer: MOST_BYTES });
  return stdout.split("\n").filter((line) => line !== "");
}
