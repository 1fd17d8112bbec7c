import type { EndToken, PortToken } from "../readers/end-token.ts";
import type { Ports } from "../readers/ports.ts";
import { inOther, type Several, wholeOf } from "../readers/several.ts";
import { MARKS, mask, type Span } from "../span.ts";
import { combinePorts, type PortReading } from "./ports.ts";
import { type RoleMaterial, type Roles, readRoles } from "./roles.ts";

/** What a message asks beside its first question: where its words stand, and what of it is another. */
export interface Other extends Span {
  readonly src?: EndToken;
  readonly dst?: EndToken;
  readonly ports?: PortReading;
}

type RoleWords = Omit<RoleMaterial, "ends">;

/** Gives the ends of the first question their roles; a list is looked at as one end. */
export function readFirstRoles({ ends, lists }: Several, words: RoleWords): Roles {
  const firstOf = new Map(lists.map((list) => [wholeOf(list), list[0]]));
  const wholes = [...firstOf.keys()];
  const asOne = ends.map((end) => wholes.find((list) => firstOf.get(list) === end) ?? end);
  const { src, dst, ...roles } = readRoles({ ...words, ends: asOne, text: mask(words.text, wholes, MARKS.end) });
  const single = (end: EndToken) => firstOf.get(end) ?? end;
  return {
    ...roles,
    loose: roles.loose.map(single),
    ...(src === undefined ? {} : { src: single(src) }),
    ...(dst === undefined ? {} : { dst: single(dst) }),
  };
}

/** What is asked beside the first question: the rest of every list, and every further question. */
export function readOthers(several: Several, roles: Roles, { ports, protocols, ...words }: RoleWords & Ports): Other[] {
  const listed = several.lists.flatMap(([first, ...rest]) => rest.map((end) => inRoleOf(first, end, roles)));
  const further = several.others.map((ends, index): Other => {
    const [own, said] = [inOther(ports, index, several), inOther(protocols, index, several)];
    const { src, dst } = endsOf(readRoles({ ...words, ends }));
    const attached = dst?.port === undefined ? [] : [dst.port];
    return {
      ...placeOf([...ends, ...own]),
      ...(src === undefined ? {} : { src }),
      ...(dst === undefined ? {} : { dst }),
      ports: combinePorts({ tokens: [...own, ...attached], protocols: said }),
    };
  });
  return [...listed, ...further];
}

function inRoleOf(first: EndToken, end: EndToken, { src, dst }: Roles): Other {
  const { start, end: stop, port } = end;
  const ports = port === undefined ? {} : { ports: combinePorts({ tokens: [port], protocols: [] }) };
  return { start, end: stop, ...ports, ...(src === first ? { src: end } : dst === first ? { dst: end } : {}) };
}

/** Without a word of direction the first one is the source. */
function endsOf({ src, dst, loose: [first, second] }: Roles): Pick<Roles, "src" | "dst"> {
  const [from, to] = [src ?? first, dst ?? (src === undefined ? second : first)];
  return { ...(from === undefined ? {} : { src: from }), ...(to === undefined ? {} : { dst: to }) };
}

function placeOf(spans: readonly (EndToken | PortToken)[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
