import type { ServerResponse } from "node:http";

/** What goes wrong with one call; `after`: when the work has been done already. */
export type Fault =
  | { readonly kind: "rate-limited"; readonly seconds: number }
  | { readonly kind: "status"; readonly status: number; readonly when?: "before" | "after" }
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  | { readonly kind: "silent"; readonly when: "before" | "after" }
  | { readonly kind: "malformed"; readonly when: "before" | "after" }
  /** `ok: false` with this code of Slack. */
  | { readonly kind: "refused"; readonly code: string };

/** Which calls go wrong: the next ones of a method, or those of a number. */
export interface Faults {
  /** The next calls of the method meet one each, in this order; `undefined` lets one pass. */
  fail(method: string, ...faults: readonly (Fault | undefined)[]): void;
  /** The call of this number, from 0, whichever it is. */
  failAt(index: number, fault: Fault): void;
  take(method: string, index: number): Fault | undefined;
}

export function makeFaults(): Faults {
  const byMethod = new Map<string, (Fault | undefined)[]>();
  const byIndex = new Map<number, Fault>();
  return {
    fail: (method, ...faults) => {
      byMethod.set(method, [...(byMethod.get(method) ?? []), ...faults]);
    },
    failAt: (index, fault) => {
      byIndex.set(index, fault);
    },
    take: (method, index) => byIndex.get(index) ?? byMethod.get(method)?.shift(),
  };
}

/** Whether the work is done before the call goes wrong. */
export function worksFirst(fault: Fault): boolean {
  return "when" in fault && fault.when === "after";
}

/** Answers as the fault says. */
export function spoil(response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case "rate-limited":
      response
        .writeHead(429, { "retry-after": `${fault.seconds}` })
        .end(JSON.stringify({ ok: false, error: "ratelimited" }));
      return;
    case "status":
      response.writeHead(fault.status).end("made to fail");
      return;
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "silent":
      return;
    case "malformed":
      response.writeHead(200, { "content-type": "application/json" }).end('{"ok": tru');
      return;
    case "refused":
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ ok: false, error: fault.code }));
      return;
  }
}
