import type { TrafficType } from "../coverage/coverage.ts";
import type { Assumed, SymptomKind } from "../question/question.ts";
import type { Direction } from "../records/record.ts";
import type { Instant } from "../time/instant.ts";
import type { Layer } from "../verdict/verdict.ts";
import type { Count } from "./counts.ts";
import type { Flow, Party, Seat, Service } from "./flow.ts";

/** What follows from records, each with its reason. */
export interface InferredClaims {
  "rules-closed": {
    readonly layer: Layer;
    readonly seat: Seat;
    readonly peer?: Party;
    readonly service: Service;
    readonly direction?: Direction;
  };
  "reply-rules-closed": { readonly seat: Seat; readonly direction?: Direction };
  "lone-reply-rules-closed": { readonly seat: Seat };
  "connection-forgotten": Record<never, never>;
  /** `ended`: the rejects may belong to a connection that had ended by then. */
  "rules-changed": { readonly before: Instant; readonly after: Instant; readonly or?: "ended" };
  "open-both-ways": { readonly handshake: "seen" | "unknown" };
  "opened-earlier": Record<never, never>;
  /** `end`: recorded at the server's own interface; `unheard`: there alone, the client never got it; `way`: before it. */
  "host-refused": { readonly seen: "end" | "unheard" | "way" };
  "open-then-reset": Record<never, never>;
  "rules-let-in": { readonly seat: Seat; readonly direction?: Direction };
  "request-went-unseen": Record<never, never>;
  "replies-passed-by": { readonly count: Count };
  "lost-between": { readonly src: Seat; readonly dst: Seat };
  /** The same where an interface on the way writes other addresses than those asked about. */
  "lost-or-renamed": Record<never, never>;
  /** A reset came back, though the server's own interface was watched and has nothing of it under that address. */
  "answered-on-the-way": Record<never, never>;
  /** Nothing that was turned away could have opened a connection. */
  "older-connection": Record<never, never>;
  "reached-service-network": Record<never, never>;
  /** Without a handshake, the lower port is taken for the server's. */
  "server-by-port": { readonly port: number };
  "did-not-leave": { readonly src?: Party; readonly dst?: Party };
  "did-not-arrive": { readonly dst?: Party };
  "late-set-aside": { readonly seat?: Seat; readonly count: Count; readonly packets: number };
  "lattice-leg": { readonly address: string };
  /** Sources that were rejected on many ports, and of which nothing was accepted. */
  "port-scan-likely": Record<never, never>;
  "opened-from-other-side": { readonly client: string; readonly server: string };
  "delivered-by-clock": { readonly until: Instant };
  "traffic-type-guessed": {
    readonly seat: Seat;
    readonly trafficType: TrafficType;
    readonly from: "inferred" | "assumed";
  };
  /** What the person met is what these records lead to. */
  "symptom-fits": {
    readonly symptom: SymptomKind;
    readonly because: "host-refused" | "rejected" | "reply-rejected" | "no-reply" | "lost" | "reset";
  };
  /** Every reply was one small packet, as a refusal is. */
  "symptom-by-host": Record<never, never>;
  /** Rules reject without an answer, but the person got one. */
  "symptom-from-elsewhere": { readonly symptom: SymptomKind };
  /** Nothing was seen, so what the person met came from nearer, or from something else. */
  "symptom-from-nearer": { readonly symptom: SymptomKind };
  /** The connection was made; what failed was above it. */
  "symptom-above": { readonly symptom: "timed-out" | "tls" };
  "symptom-of-another-try": { readonly symptom: SymptomKind };
  /** A name that is not found gets no packet. */
  "symptom-sent-nothing": Record<never, never>;
  assumed: Assumed & { readonly flow: Flow };
}
