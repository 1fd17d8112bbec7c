/**
 * A function of Lambda in a process of its own: loads the bundle that its arguments name, at a moment that stands still, and
 * calls its handler for every event that comes in.
 */
const [bundle = "", moment = ""] = process.argv.slice(2);
Date.now = () => Number(moment) * 1000;

const { handler } = await import(bundle);

interface Call {
  readonly id: number;
  readonly event: unknown;
  /** Milliseconds that the handler is told it has. */
  readonly time: number;
}

process.on("message", async ({ id, event, time }: Call) => {
  try {
    const result: unknown = await handler(event, { getRemainingTimeInMillis: () => time });
    process.send?.({ id, result });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
});
process.send?.({ id: 0 });
