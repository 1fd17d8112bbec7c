/** XML that AWS answers with: an element's children by name; a list repeats the element. */
export type Xml = string | number | boolean | undefined | { readonly [name: string]: Xml | readonly Xml[] };

/** Writes one element with everything below it; what is `undefined` is left out. */
export function xml(name: string, content: Xml | readonly Xml[]): string {
  if (isList(content)) return content.map((each) => xml(name, each)).join("");
  if (content === undefined) return "";
  const inner = typeof content === "object" ? children(content) : escaped(`${content}`);
  return `<${name}>${inner}</${name}>`;
}

function isList(content: Xml | readonly Xml[]): content is readonly Xml[] {
  return Array.isArray(content);
}

function children(content: { readonly [name: string]: Xml | readonly Xml[] }): string {
  return Object.entries(content)
    .map(([name, value]) => xml(name, value))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
