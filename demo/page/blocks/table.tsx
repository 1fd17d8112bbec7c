import type { TableBlock } from "@slack/types";
import type { ComponentChildren } from "preact";
import type { Drawing, Drawn } from "../drawing.ts";
import { RichText } from "./rich-text.tsx";

type Cell = TableBlock["rows"][number][number];

/** What scrolls must be reachable without a mouse. */
const SCROLLED = { tabIndex: 0 };

/** A table; its first row names the columns. Wide ones are scrolled, by keyboard too. */
export function Table({ block, drawing }: Drawn<TableBlock>) {
  const [head = [], ...rows] = block.rows;
  return (
    <section class="table" aria-label={drawing.words.table} {...SCROLLED}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {content(cell, drawing)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, index) => (
                <td key={index} class={block.column_settings?.[index]?.align}>
                  {content(cell, drawing)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function content(cell: Cell, drawing: Drawing): ComponentChildren {
  if (cell.type === "rich_text") return <RichText block={{ ...cell, block_id: "" }} drawing={drawing} />;
  return cell.text;
}
