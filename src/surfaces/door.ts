/** Headers as servers hand them on: names in any case, values that came twice as a list or joined by commas. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request as it came over HTTP, whoever may have sent it. */
export interface DoorRequest {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What is answered over HTTP. */
export interface DoorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where a surface comes in over HTTP, whoever listens: a function of the cloud, or a process. */
export interface Door {
  /** Answers any request whatever within the time that the surface allows, and never throws. */
  handle(request: DoorRequest): Promise<DoorReply>;
}

/** What a door writes down: codes and ids, never texts, addresses or tokens. */
export interface DoorEntry {
  /** Epoch seconds. */
  readonly at: number;
  /** The name of the surface. */
  readonly surface: string;
  readonly code:
    | "not-verified"
    | "malformed"
    /** Of a workspace, a tenant or an app that is not on the list. */
    | "not-listed"
    /** Nobody listens to such a thing. */
    | "unknown"
    | "not-taken"
    | "late"
    | "failed"
    /** Nothing could be verified, because the secrets or the keys could not be read. */
    | "ill";
  /** What exactly: the name of an error, or the surface's word for it. */
  readonly detail?: string;
  readonly tenant?: string;
}

/** Where entries go. */
export type DoorJournal = (entry: DoorEntry) => void;

/** The value of a header that came exactly once, `name` in small letters; `undefined` where it came not at all or twice. */
export function readHeader(headers: Headers, name: string): string | undefined {
  const values = Object.entries(headers)
    .filter(([key, value]) => value !== undefined && key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? []);
  return values.length === 1 ? values[0] : undefined;
}

/** A reply without a word. */
export function bare(status: number): DoorReply {
  return { status, headers: {}, body: "" };
}

/** A reply with JSON, or without a word where there is none. */
export function withJson(status: number, content: unknown): DoorReply {
  if (content === undefined) return bare(status);
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(content) };
}
