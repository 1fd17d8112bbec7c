import type { ServerResponse } from "node:http";

/** What goes wrong with one call; `after`: when the work has been done already. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      /** The connector's own word. */
      readonly code?: string;
      /** Seconds, or a date, as `Retry-After` has it. */
      readonly retryAfter?: string;
      /** Where a redirect leads. */
      readonly location?: string;
      readonly when?: "before" | "after";
    }
  | { readonly kind: "reset"; readonly when: "before" | "after" }
  | { readonly kind: "silent"; readonly when: "before" | "after" }
  | { readonly kind: "malformed"; readonly when: "before" | "after" };

/** Which calls go wrong. */
export interface Faults<Operation extends string> {
  /** The next calls of the operation meet one each, in this order; `undefined` lets one pass. */
  fail(operation: Operation, ...faults: readonly (Fault | undefined)[]): void;
  take(operation: Operation): Fault | undefined;
}

export function makeFaults<Operation extends string>(): Faults<Operation> {
  const waiting = new Map<Operation, (Fault | undefined)[]>();
  return {
    fail: (operation, ...faults) => {
      waiting.set(operation, [...(waiting.get(operation) ?? []), ...faults]);
    },
    take: (operation) => waiting.get(operation)?.shift(),
  };
}

/** Answers as the fault says. */
export function spoil(response: ServerResponse, fault: Fault): void {
  switch (fault.kind) {
    case "status": {
      const { status, code, retryAfter, location } = fault;
      const headers = {
        "content-type": "application/json",
        ...(retryAfter !== undefined && { "retry-after": retryAfter }),
        ...(location !== undefined && { location }),
      };
      response
        .writeHead(status, headers)
        .end(code === undefined ? "" : JSON.stringify({ error: { code, message: "" } }));
      return;
    }
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "silent":
      return;
    case "malformed":
      response.writeHead(200, { "content-type": "application/json" }).end('{"id": "17');
      return;
  }
}
