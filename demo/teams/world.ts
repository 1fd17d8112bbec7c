/** Somebody of the company, a guest of it, or somebody of another one. */
export interface TeamsPerson {
  /** The id of the tenant's directory. */
  readonly id: string;
  /** The id that the bot knows: `29:…`. */
  readonly botsId: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: "user" | "guest" | "anonymous";
  readonly locale: string;
  readonly zone: string;
  /** Has the app, so that the bot can write to them. */
  readonly installed: boolean;
}

/** A conversation that the bot takes part in, unless told otherwise. */
export interface TeamsRoom {
  /** Without any thread. */
  readonly id: string;
  readonly name: string;
  readonly kind: "personal" | "groupChat" | "channel";
  /** Ids of the directory. */
  readonly members: readonly string[];
  /** Why the bot may not write: the connector's code. */
  readonly closed?: string;
  /** The team of a channel. */
  readonly team?: string;
}

/** A message as it stands now. */
export interface TeamsMessage {
  readonly id: string;
  /** Of the room, without any thread. */
  readonly room: string;
  readonly thread?: string;
  /** `28:…` for the bot. */
  readonly from: string;
  readonly activity: Readonly<Record<string, unknown>>;
  /** How often it was changed. */
  readonly edits: number;
}

/** What Teams knows. */
export interface TeamsWorld {
  readonly people: Map<string, TeamsPerson>;
  readonly rooms: Map<string, TeamsRoom>;
  readonly messages: TeamsMessage[];
  /** The rooms in which the bot was seen typing, one for each time. */
  readonly typing: string[];
  /** What was brought to an address for files. */
  readonly files: Map<string, Uint8Array>;
  /** A new id of a message: milliseconds, as Teams has them. */
  next(): string;
}

export const HOME = "11111111-2222-4333-8444-555555555555";
export const ELSEWHERE = "99999999-8888-4777-8666-555555555555";

const PEOPLE: readonly TeamsPerson[] = [
  person("aki", { name: "佐藤 亜希", locale: "ja-JP", zone: "Asia/Tokyo" }),
  person("bea", { name: "Bea Brandt", locale: "en-US", zone: "Europe/Berlin" }),
  person("cho", { name: "Cho Lin", installed: false }),
  person("gus", { name: "Gus Guest", role: "guest" }),
  person("zoe", { name: "Zoe Zander", tenant: ELSEWHERE }),
];

function person(key: string, differing: Partial<TeamsPerson>): TeamsPerson {
  const usual = { tenant: HOME, role: "user", locale: "en-GB", zone: "Etc/UTC", installed: true } as const;
  const id = `${key}00000-0000-4000-8000-000000000000`;
  return { id, botsId: `29:${key}`, name: key, ...usual, ...differing };
}

/** Ids of people, by their short names. */
export const WHO = Object.fromEntries(PEOPLE.map(({ id, botsId }) => [botsId.slice("29:".length), id]));

const [AKI = "", BEA = "", , GUS = "", ZOE = ""] = PEOPLE.map(({ id }) => id);

const ROOMS: readonly TeamsRoom[] = [
  { id: "a:aki", name: "Flow Witness", kind: "personal", members: [AKI] },
  { id: "a:bea", name: "Flow Witness", kind: "personal", members: [BEA] },
  { id: "19:network@thread.tacv2", name: "Network", kind: "channel", members: [AKI, BEA], team: "19:team" },
  { id: "19:guests@thread.tacv2", name: "Suppliers", kind: "channel", members: [AKI, GUS], team: "19:team" },
  { id: "19:shared@thread.tacv2", name: "Joint project", kind: "channel", members: [AKI, ZOE], team: "19:team" },
  { id: "19:night@thread.v2", name: "Night shift", kind: "groupChat", members: [AKI, BEA] },
];

/** A small company. `now`: epoch seconds. */
export function makeWorld(now: () => number): TeamsWorld {
  let written = 0;
  return {
    people: new Map(PEOPLE.map((each) => [each.id, each])),
    rooms: new Map(ROOMS.map((each) => [each.id, each])),
    messages: [],
    typing: [],
    files: new Map(),
    next: () => {
      written += 1;
      return `${now() * 1000 + written}`;
    },
  };
}
