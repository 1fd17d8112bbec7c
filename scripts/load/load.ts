import { drive, type Pace } from "./drive.ts";
import { openScene } from "./scene.ts";
import { isGood, isTrue, type Tally, tallyOf } from "./tally.ts";

/** What to do; `script`: the file that plays the other parts. */
export interface LoadPlan extends Pace {
  readonly script: string;
  /** Whether being slow is a failure, or only told. */
  readonly speed: "judged" | "told";
}

/** Drives the door and tells what became of it; whether that was as it should be. */
export async function load({ script, speed, ...pace }: LoadPlan, tell: (line: string) => void): Promise<boolean> {
  const scene = await openScene(script);
  try {
    tell(`${pace.rate} events a second for ${pace.seconds} s`);
    const tally = tallyOf(await drive(scene.url, pace), await scene.queued());
    for (const line of linesOf(tally)) tell(line);
    return speed === "judged" ? isGood(tally) : isTrue(tally);
  } finally {
    scene.close();
  }
}

function linesOf({ events, deliveries, acknowledged, lost, doubled, repeated, p50, p99, most }: Tally): string[] {
  return [
    `sent          ${events} events in ${deliveries} deliveries`,
    `acknowledged  ${acknowledged}`,
    `lost          ${lost}`,
    `doubled       ${doubled} (${repeated} messages named a job again that was on the queue)`,
    `answered in   ${p50.toFixed(0)} ms p50, ${p99.toFixed(0)} ms p99, ${most.toFixed(0)} ms at the most`,
  ];
}
