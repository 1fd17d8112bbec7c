import { type Reader, sayMoment } from "../text/moment.ts";

/** The last moment that JavaScript can tell, in epoch seconds. */
const LATEST = 8.64e12;

/** A moment in the reader's own zone. */
export function Moment({ seconds, format, fallback, reader }: MomentProps) {
  if (!(Math.abs(seconds) <= LATEST)) return <>{fallback}</>;
  return <time dateTime={new Date(seconds * 1000).toISOString()}>{sayMoment(seconds, format, reader)}</time>;
}

interface MomentProps {
  readonly seconds: number;
  readonly format: string;
  /** For what is no moment. */
  readonly fallback: string;
  readonly reader: Reader;
}
