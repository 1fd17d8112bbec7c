/** Comments on the statements that make tables. */
export interface TableWords {
  /** How to run them. */
  readonly howTo: string;
  /** Which logs the table below is for, and how its columns are known. */
  about(note: TableNote): string;
}

/** What is worth knowing of a table. */
export interface TableNote {
  /** Place of the source in the configuration, from 1. */
  readonly source: number;
  readonly where: string;
  readonly columns: TableColumns;
  /** Flow logs it is for, where others under the same prefix are not. */
  readonly flowLogs: readonly string[];
  /** Fields that have a column under another name: nobody knows them, or they stand in the file twice. */
  readonly renamed: readonly { readonly field: string; readonly column: string }[];
}

/** How the columns of a table are known: those of Parquet go by name, those of text by their order, which somebody told. */
export type TableColumns =
  | { readonly by: "name" }
  | { readonly by: "configuration"; readonly fields: number }
  | { readonly by: "flow-log"; readonly fields: number; readonly id: string }
  | { readonly by: "object"; readonly fields: number; readonly path: string };
