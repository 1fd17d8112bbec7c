import type { Conversation } from "./conversation.ts";

type Planted = Pick<Conversation, "client" | "server" | "port" | "start"> & Partial<Conversation>;

/** A short TCP conversation that completes, unless told otherwise. Other courses default to one packet a leg. */
export function planted(values: Planted): Conversation {
  const isWhole = values.course === undefined || values.course === "completed" || values.course === "reset";
  return {
    clientPort: 50_001,
    protocol: 6,
    seconds: 3,
    course: "completed",
    request: isWhole ? { packets: 12, bytes: 2310 } : { packets: 1, bytes: 60 },
    reply: isWhole ? { packets: 14, bytes: 11_480 } : { packets: 1, bytes: 40 },
    ...values,
  };
}

/** The same conversation again and again, each from the next client port. */
export function series(times: Times, values: Planted): readonly Conversation[] {
  return Array.from({ length: times.count }, (_, index) =>
    planted({
      ...values,
      start: values.start + Math.floor(index * times.everySeconds),
      clientPort: (values.clientPort ?? 50_001) + index,
    }),
  );
}

interface Times {
  readonly count: number;
  readonly everySeconds: number;
}
