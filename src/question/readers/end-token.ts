import type { PortRange } from "../../net/port.ts";
import type { Service } from "../../net/services.ts";
import type { End, MistakeCode, Slot } from "../question.ts";
import type { Span } from "../span.ts";

/** A port that a person wrote. */
export interface PortToken extends Span {
  /** Absent: not a port (0, 70000). */
  readonly range?: PortRange;
  readonly service?: Service;
  readonly protocol?: "tcp" | "udp";
}

/** A place in the text where one side of a question is named. */
export interface EndToken extends Span {
  /** Absent where the words are mistaken or fit several things. */
  readonly value?: End;
  readonly mistake?: MistakeCode;
  /** The words fit several entries of the address book. */
  readonly unclear?: boolean;
  /** A port or service written onto the end: `10.0.2.6:443`, a URL. */
  readonly port?: PortToken;
  /** A role that stands fixed before any word is weighed: a form's line, a pasted error, a record. */
  readonly role?: Exclude<Slot, "port">;
  /** Which reader found it. */
  readonly reader?: string;
}
