import type { Topic } from "../records/fields.ts";
import type { GroupVerdict } from "../verdict/verdict.ts";
import type { Flow } from "./flow.ts";

/** The verdict on one connection that pasted records are about. */
export interface JudgedConnection {
  readonly flow: Flow;
  readonly verdict: GroupVerdict;
}

/** A value of a record under the documented name of its field. */
export interface FieldValue {
  readonly field: string;
  readonly value: string;
}

/** One pasted record, field by field. */
export interface ExplainedRecord {
  /** Its place among the pasted ones, from 1. */
  readonly place: number;
  /** As it was pasted. */
  readonly text: string;
  /** Kind of log; absent where the record could not be told. */
  readonly kind?: string;
  /** What it says, by topic; topics it says nothing about are left out. */
  readonly topics: readonly { readonly topic: Topic; readonly values: readonly FieldValue[] }[];
  /** Documented fields that are there without a value (`-`). */
  readonly empty: readonly string[];
  /** Fields that the documentation does not know. */
  readonly strange: readonly FieldValue[];
  /** Values that no header names. */
  readonly unnamed: readonly string[];
  /** Why nothing was concluded from it. */
  readonly problem?: RecordProblem;
}

/** `no-header`: nobody named the order of its fields. */
export type RecordProblem = "no-header" | "too-few-fields" | "not-a-time" | "not-a-record" | "header";
