/** The package brings no types. */
declare module "dynalite" {
  import type { Server } from "node:http";

  /** `createTableMs`: for how long a new table is not ready yet. */
  function dynalite(options: { readonly createTableMs: number }): Server;

  export = dynalite;
}
