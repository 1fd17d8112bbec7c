import { valuesInWords } from "../../../templates/explained.ts";
import type { Explained } from "../../explain.ts";
import type { ExplainedRecord } from "../../explanation/explained-record.ts";
import type { Voice } from "../../languages/language.ts";
import { groupVerdictJson } from "./answer-json.ts";

/** What stands beside the answer where pasted records were explained: their fields in words, and every connection. */
export function pastedJson({ connections, records }: Explained, voice: Voice): object {
  return {
    fields: records.map((record) => recordJson(record, voice)),
    connections: connections.map(({ flow: { src, dst, ports, protocols }, verdict }) => ({
      src: src?.text ?? null,
      dst: dst?.text ?? null,
      port: ports[0]?.from ?? null,
      protocol: protocols[0] ?? null,
      verdict: groupVerdictJson(verdict),
    })),
  };
}

function recordJson(record: ExplainedRecord, voice: Voice): object {
  const { place, kind, text, topics, empty, strange, unnamed, problem } = record;
  const values = topics.flatMap(({ topic, values: some }) => {
    const words = valuesInWords({ record, values: some }, voice);
    return some.map((value, index) => ({ topic, ...value, ...words[index] }));
  });
  return { place, kind: kind ?? null, record: text, values, empty, strange, unnamed, ...(problem && { problem }) };
}
