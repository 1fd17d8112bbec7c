/** A value in a template of CloudFormation: JSON, with its functions in it. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Something that CloudFormation makes. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, Value>>;
  readonly DependsOn?: readonly string[];
  /** What becomes of it when it is taken out of the template, or the stack is removed; deleted where absent. */
  readonly DeletionPolicy?: "Retain";
  readonly UpdateReplacePolicy?: "Retain";
}

/** Resources by the names that they have in the template. */
export type Resources = Readonly<Record<string, Resource>>;

/** What identifies a resource of the same template: a name, a URL or an ARN, as its type has it. */
export function ref(name: string): Value {
  return { Ref: name };
}

/** The ARN of a resource of the same template. */
export function arnOf(name: string): Value {
  return { "Fn::GetAtt": [name, "Arn"] };
}

/** A text with slots in it. */
export function sub(text: string): Value {
  return { "Fn::Sub": text };
}

/** A place in a text that CloudFormation fills: with what a resource is, or `Results.Arn` of it. */
export function slot(name: string): string {
  return `$\{${name}}`;
}

/** Where the stack is, in a text with slots. */
export const PARTITION = slot("AWS::Partition");
export const REGION = slot("AWS::Region");
export const ACCOUNT = slot("AWS::AccountId");

/** The ARN of something in the account and Region of the stack that is known by its name. */
export function arnHere(service: string, resource: string): Value {
  return sub(`arn:${PARTITION}:${service}:${REGION}:${ACCOUNT}:${resource}`);
}

/** The account of the stack, as a principal: whom its own administrators allow to. */
export const OWN_ACCOUNT = { AWS: sub(`arn:${PARTITION}:iam::${ACCOUNT}:root`) } as const;

/** Two marks that keep a resource though the stack is removed. */
export const KEPT = { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" } as const;
