/**
 * Sends signed requests to the packed door at a steady pace, whatever becomes of those before, and prints what became of
 * them: `npm run load -- [--rate N] [--seconds N]`. The door, and what stands behind it, are processes of their own; one
 * event of ten is delivered twice at once. Exits 1 where an event was lost or doubled, or where p99 is above 150 ms; with
 * `--speed told`, for machines that do other things too, the times are only told.
 */
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: {
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "120" },
    speed: { type: "string", default: "judged" },
  },
  allowPositionals: true,
});

// The same file is each of the three processes, so that each loads nothing but its own.
const [role, ...words] = positionals;
switch (role) {
  case "door": {
    const { serveDoor } = await import("./load/door.ts");
    await serveDoor(words);
    break;
  }
  case "back": {
    const { serveBack } = await import("./load/back.ts");
    await serveBack();
    break;
  }
  default: {
    const { load } = await import("./load/load.ts");
    const speed = values.speed === "told" ? "told" : "judged";
    const plan = {
      rate: Number(values.rate),
      seconds: Number(values.seconds),
      speed,
      script: import.meta.filename,
    } as const;
    process.exitCode = (await load(plan, (line) => console.log(line))) ? 0 : 1;
  }
}
