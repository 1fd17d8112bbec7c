/** A file that can be downloaded. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}
