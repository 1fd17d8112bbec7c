import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inject } from "vitest";
import type { Variant } from "./variants.ts";

/** A template of CloudFormation, as far as it is the same for every kind of resource. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[] | string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A function of the template, with its zip. */
export interface PackagedFunction {
  /** As serverless.yml calls it: `slack`. */
  readonly name: string;
  readonly zip: Buffer;
  /** What Lambda is told to call: `handlers/slack.handler`. */
  readonly handler: string;
  /** Values can be references to other resources. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What `osls package` made of a variant. */
export interface Packaged {
  readonly template: Template;
  readonly functions: readonly PackagedFunction[];
}

/** The copy of this project that a variant was packaged in, before the tests began. */
export function copyFor(variant: Variant): string {
  return join(inject("packages"), variant);
}

/** Reads what became of it. */
export function packaged(variant: Variant): Packaged {
  const folder = join(copyFor(variant), ".serverless");
  // Everything that tests look at they compare, so a template of another form is found out.
  const template: Template = JSON.parse(
    readFileSync(join(folder, "cloudformation-template-update-stack.json"), "utf8"),
  );
  const functions = Object.values(template.Resources).flatMap(({ Type, Properties }) =>
    Type === "AWS::Lambda::Function" ? [functionIn(Properties as unknown as FunctionProperties, folder)] : [],
  );
  return { template, functions };
}

interface FunctionProperties {
  readonly Handler: string;
  readonly Code: { readonly S3Key: string };
  readonly Environment?: { readonly Variables: PackagedFunction["variables"] };
}

function functionIn({ Handler: handler, Code, Environment }: FunctionProperties, folder: string): PackagedFunction {
  const name = basename(Code.S3Key, ".zip");
  return { name, handler, zip: readFileSync(join(folder, `${name}.zip`)), variables: Environment?.Variables ?? {} };
}
