/** Every surface, under the name of its folder: what loads what makes its answering side; an SDK that nobody needs is not loaded. */
export const SURFACES = {
  slack: async () => (await import("./slack/index.ts")).makeSlack,
  teams: async () => (await import("./teams/index.ts")).makeTeams,
} as const;
