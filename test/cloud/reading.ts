import type { Template, TemplateResource } from "../package/packaged.ts";

/** A statement of a policy, as IAM reads it. */
export interface Right {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** The properties of the resource with this name. */
export function propertiesOf({ Resources }: Template, name: string): Readonly<Record<string, unknown>> {
  const { Properties } = Resources[name] ?? {};
  if (Properties === undefined) throw new Error(`there is no ${name}`);
  return Properties;
}

/** Every resource of a type, by name. */
export function allOf({ Resources }: Template, type: string): readonly (readonly [string, TemplateResource])[] {
  return Object.entries(Resources).filter(([, { Type }]) => Type === type);
}

/** Every statement of every policy within, wherever it stands. */
export function rightsIn(value: unknown): readonly Right[] {
  if (typeof value !== "object" || value === null) return [];
  // Nothing else in a template has an effect.
  return "Effect" in value ? [value as Right] : Object.values(value).flatMap(rightsIn);
}

/** What the functions of a role may do. */
export function rightsOf(template: Template, role: string): readonly Right[] {
  return rightsIn(propertiesOf(template, role)["Policies"]);
}

/** Actions that are allowed, each once, in order. */
export function actionsOf(template: Template, role: string): readonly string[] {
  const allowed = rightsOf(template, role).filter(({ Effect }) => Effect === "Allow");
  return [...new Set(allowed.flatMap(({ Action }) => Action))].sort();
}
