import { randomUUID } from "node:crypto";
import { makeClients } from "../../aws/clients.ts";
import type { Config } from "../../config.ts";
import { type Errand, makeLedger } from "../../engines/engine.ts";
import { athenaIn } from "../athena.ts";
import { type Embedding, embeddedIn } from "../embedded.ts";
import { inLanguage, joinWorkbench, type Workbench } from "../workbench.ts";
import type { Terminal } from "./terminal.ts";

/** What a workbench for one call is made from. */
export interface Materials extends Omit<Embedding, "clients"> {
  readonly config: Config;
  readonly language: string;
}

/** A workbench with the engine that the configuration wants; files and folders that somebody names are read here. */
export function makeWorkbench({ config, language, ...embedding }: Materials): Workbench {
  const clients = makeClients();
  const isAthena = config.engine.name === "athena" && embedding.paths.length === 0;
  const engine = isAthena
    ? athenaIn(config, clients, embedding.stopwatch)
    : embeddedIn(config, { ...embedding, clients });
  return inLanguage(joinWorkbench(config, engine, clients), language);
}

/** Nobody else takes up what a terminal asks for; who interrupts it stops what it has started elsewhere as well. */
export function errandAt({ interruption }: Terminal): Errand {
  const cancelled = interruption?.();
  return { scope: randomUUID(), ledger: makeLedger(), ...(cancelled && { cancelled }) };
}
