import type { Card, Element } from "../../../src/cards/card.ts";

/** Kinds of the elements, with paragraphs that follow each other taken together as surfaces do. */
export function outline({ elements }: Card): readonly string[] {
  const kinds = elements.map(({ kind }) => kind);
  return kinds.filter((kind, index) => kind !== "text" || kinds[index - 1] !== "text");
}

/** What of a card is more or longer than Slack takes in one block each, one sentence each. */
export function tooMuch(card: Card, most: number): readonly string[] {
  const { elements } = card;
  const { length } = outline(card);
  const many = length > most ? [`${length} elements`] : [];
  return [...many, ...elements.flatMap((element, index) => faults(element).map((fault) => `${index} ${fault}`))];
}

function faults(element: Element): readonly string[] {
  switch (element.kind) {
    case "headline":
      return over(`${element.symbol} ${element.word} ${element.text}`, 3000);
    case "text":
      return over(element.parts.map(({ text }) => text).join(""), 3000);
    case "section":
      return over([element.label, ...element.lines.map(({ text }) => text)].join("\n"), 3000);
    case "rows":
      // Each row is a block, or a line of one; all of them share the 8,000 of a message with the rest.
      return [
        ...element.rows.flatMap(({ text }) => over(text, 3000)),
        ...over(element.rows.map(({ text }) => text).join("\n"), 6000),
        ...element.rows.flatMap(({ ask }) => (ask === undefined ? [] : labels([ask]))),
      ];
    case "note":
      return over(element.text, 2000);
    case "code":
      return [];
    case "facts":
      return [
        ...(element.facts.length > 10 ? ["more than 10 facts"] : []),
        ...element.facts.flatMap(({ label, text }) => over(`${label}\n${text}`, 2000)),
      ];
    case "table":
      return [
        ...(element.rows.length > 99 || element.columns.length > 20 ? ["a table too large"] : []),
        ...over([element.columns, ...element.rows].flat().join(""), 10_000),
      ];
    case "strip":
      return over(`${element.from}${element.marks.join("")}${element.to}`, 3000);
    case "actions":
      return [...(element.actions.length > 6 ? ["more than 6 buttons"] : []), ...labels(element.actions)];
    case "choose":
      return [
        ...(element.actions.length > 100 ? ["more than 100 choices"] : []),
        ...over(element.label, 150),
        ...labels(element.actions),
      ];
  }
}

function labels(actions: Extract<Element, { kind: "actions" }>["actions"]): readonly string[] {
  return actions.flatMap(({ label, spoken = label }) => [...over(label, 75), ...over(spoken, 75)]);
}

/** Lengths are counted in code points. */
function over(text: string, most: number): readonly string[] {
  return [...text].length > most ? [`longer than ${most}: ${text.slice(0, 40)}`] : [];
}
