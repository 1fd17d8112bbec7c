import type { Fix } from "./finding.ts";

/** A command of a shell; each part in a line of its own. */
export function command(parts: readonly string[]): Fix {
  return { kind: "command", text: parts.join(" \\\n  ") };
}

/** Settings of one source, where they stand in `flow-witness.yaml`. */
export function sourceSettings(where: string, settings: Readonly<Record<string, unknown>>): Fix {
  const lines = Object.entries({ where, ...settings }).map(([name, value]) => `    ${name}: ${JSON.stringify(value)}`);
  return { kind: "settings", text: ["sources:", "  - kind: vpc", ...lines].join("\n") };
}

/** A setting below a heading of `flow-witness.yaml`. */
export function setting(heading: string, name: string, value: unknown): Fix {
  return { kind: "settings", text: `${heading}:\n  ${name}: ${JSON.stringify(value)}` };
}

/** A statement to be added to the policy of the role that asks. */
export function policy(actions: readonly string[], resources: readonly string[]): Fix {
  return {
    kind: "policy",
    text: JSON.stringify({ Effect: "Allow", Action: actions, Resource: resources }, undefined, 2),
  };
}

/** One word of a shell, whatever it holds: nothing in single quotes means anything there. */
export function word(text: string): string {
  return /^[\w.:/=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
