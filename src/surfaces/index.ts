import { makeSlack } from "./slack/index.ts";

/** Every surface, under the name of its folder: what makes its answering side. */
export const SURFACES = { slack: makeSlack } as const;
