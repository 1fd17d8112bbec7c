import type { Card, Element, Line } from "./card.ts";

/** What a surface can show. Counts; `characters` per text, in code points. */
export interface Limits {
  readonly elements: number;
  readonly rows: number;
  readonly lines: number;
  readonly characters: number;
  readonly actions: number;
}

/** Says that something was left out: "20 of 312 shown". */
export type CutNote = (shown: number, total: number) => string;

/** Shrinks a card to the limits; whatever is left out is announced where it is missing. */
export function fit(card: Card, limits: Limits, cutNote: CutNote): Card {
  const elements = card.elements.flatMap((element) => fitElement(element, limits, cutNote));
  if (elements.length <= limits.elements) return { elements };
  const kept = elements.slice(0, limits.elements - 1);
  return { elements: [...kept, { kind: "note", text: cutNote(kept.length, elements.length) }] };
}

function fitElement(element: Element, limits: Limits, cutNote: CutNote): readonly Element[] {
  switch (element.kind) {
    case "table":
      return [
        { ...element, rows: element.rows.slice(0, limits.rows) },
        ...note(limits.rows, element.rows.length, cutNote),
      ];
    case "section":
      return [
        { ...element, lines: element.lines.slice(0, limits.lines) },
        ...note(limits.lines, element.lines.length, cutNote),
      ];
    case "rows":
      return [
        { ...element, rows: element.rows.slice(0, limits.rows) },
        ...note(limits.rows, element.rows.length, cutNote),
      ];
    case "actions":
      return [
        { ...element, actions: element.actions.slice(0, limits.actions) },
        ...note(limits.actions, element.actions.length, cutNote),
      ];
    case "choose":
      return [
        { ...element, actions: element.actions.slice(0, limits.rows) },
        ...note(limits.rows, element.actions.length, cutNote),
      ];
    case "facts":
      return [
        { ...element, facts: element.facts.slice(0, limits.lines) },
        ...note(limits.lines, element.facts.length, cutNote),
      ];
    case "text":
      return fitParts(element, limits.characters, cutNote);
    case "code":
    case "note":
      return fitText(element, limits.characters, cutNote);
    case "headline":
    case "strip":
      return [element];
  }
}

/** Whole sentences go before the one that no longer fits is shortened. */
function fitParts(element: Extract<Element, { kind: "text" }>, limit: number, cutNote: CutNote): readonly Element[] {
  const total = element.parts.map(({ text }) => [...text].length).reduce((a, b) => a + b, 0);
  if (total <= limit) return [element];
  let left = limit - 1;
  const parts: Line[] = [];
  for (const part of element.parts) {
    const characters = [...part.text];
    if (left <= 0) break;
    parts.push(characters.length <= left ? part : { ...part, text: `${characters.slice(0, left).join("")}…` });
    left -= characters.length;
  }
  return [{ ...element, parts }, ...note(limit - 1, total, cutNote)];
}

function fitText(
  element: Extract<Element, { kind: "code" | "note" }>,
  limit: number,
  cutNote: CutNote,
): readonly Element[] {
  const characters = [...element.text];
  if (characters.length <= limit) return [element];
  const text = `${characters.slice(0, limit - 1).join("")}…`;
  return [{ ...element, text }, ...note(limit - 1, characters.length, cutNote)];
}

function note(shown: number, total: number, cutNote: CutNote): readonly Element[] {
  return shown >= total ? [] : [{ kind: "note", text: cutNote(shown, total) }];
}
