import { type ComponentChild, type ComponentChildren, isValidElement, toChildArray } from "preact";

/** What a drawing would put on the page: an element, or text. */
export type Drawn = Element | string;

export interface Element {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly inside: readonly Drawn[];
}

/** Draws without a browser, which works for everything that keeps no state. */
export function drawn(children: ComponentChildren): readonly Drawn[] {
  return toChildArray(children).flatMap(expand);
}

function expand(child: ComponentChild): readonly Drawn[] {
  if (!isValidElement(child)) return [String(child)];
  const { type, props } = child;
  const { children, ...others } = props;
  if (typeof type === "string") return [{ tag: type, props: others, inside: drawn(children) }];
  // None of the drawings is a class: they are functions of what they draw.
  return drawn((type as (props: unknown) => ComponentChildren)(props));
}

/** Everything that can be read, in its order. */
export function textOf(nodes: readonly Drawn[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.inside))).join("");
}

/** All elements, whatever they stand in. */
export function elementsOf(nodes: readonly Drawn[]): readonly Element[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsOf(node.inside)]));
}

/** The elements of one kind. */
export function all(nodes: readonly Drawn[], tag: string): readonly Element[] {
  return elementsOf(nodes).filter((element) => element.tag === tag);
}
