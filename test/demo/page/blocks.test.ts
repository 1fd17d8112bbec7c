import { h } from "preact";
import { describe, expect, test } from "vitest";
import { Bars } from "../../../demo/page/blocks/bars.tsx";
import { Blocks } from "../../../demo/page/blocks/blocks.tsx";
import type { Act } from "../../../demo/page/drawing.ts";
import type { Block } from "../../../demo/web/protocol.ts";
import { drawingFor, NOW } from "../../support/page/drawing.ts";
import { all, drawn, elementsOf, textOf } from "../../support/page/drawn.ts";

const draw = (block: Omit<Block, "block_id">, drawing = drawingFor()) =>
  drawn(h(Blocks, { blocks: [{ type: "", block_id: "b1", ...block }], drawing }));

const plain = (text: string) => ({ type: "plain_text", text });
const rich = (...elements: readonly object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});

describe("rich text", () => {
  test("has bold, italic, struck and code", () => {
    const nodes = draw(
      rich(
        { type: "text", text: "Rejected", style: { bold: true } },
        { type: "text", text: "a", style: { italic: true, strike: true } },
        { type: "text", text: "✓✗", style: { code: true } },
      ),
    );

    expect(all(nodes, "b").map(({ inside }) => inside)).toEqual([["Rejected"]]);
    expect(textOf(all(nodes, "i"))).toBe("a");
    expect(textOf(all(nodes, "s"))).toBe("a");
    expect(textOf(all(nodes, "code"))).toBe("✓✗");
  });

  test("tells dates in the reader's zone", () => {
    const nodes = draw(
      rich({ type: "date", timestamp: NOW, format: "{date_short_pretty} {time}", fallback: "06:20 UTC" }),
    );

    expect(textOf(nodes)).toBe("Today 3:20 PM");
    expect(all(nodes, "time")[0]?.props["dateTime"]).toBe("2026-11-22T06:20:00.000Z");
  });

  test("shows the fallback of what is no moment", () => {
    expect(textOf(draw(rich({ type: "date", timestamp: 1e300, format: "{time}", fallback: "some day" })))).toBe(
      "some day",
    );
  });

  test("has lists, quotes and code that keeps its lines", () => {
    const section = { type: "rich_text_section", elements: [{ type: "text", text: "one" }] };
    const nodes = draw({
      type: "rich_text",
      elements: [
        { type: "rich_text_list", style: "ordered", elements: [section, section] },
        { type: "rich_text_quote", elements: section.elements },
        { type: "rich_text_preformatted", elements: [{ type: "text", text: "SELECT\n1" }] },
      ],
    });

    expect(all(all(nodes, "ol"), "li")).toHaveLength(2);
    expect(textOf(all(nodes, "blockquote"))).toBe("one");
    expect(textOf(all(nodes, "pre"))).toBe("SELECT\n1");
  });

  test("shows where a link leads, and leads nowhere", () => {
    const nodes = draw(rich({ type: "link", url: "https://example.com/", text: "your bank" }));

    expect(textOf(nodes)).toBe("your bank (https://example.com/)");
    expect(all(nodes, "a")).toEqual([]);
  });

  test("calls people by their names", () => {
    expect(textOf(draw(rich({ type: "user", user_id: "U0BOT" }, { type: "broadcast", range: "here" })))).toBe(
      "@flow-witness@here",
    );
  });
});

describe("texts", () => {
  test("have mark-up only where they say so", () => {
    const text = "*bold* &lt;b&gt;";

    expect(textOf(draw({ type: "section", text: plain(text) }))).toBe(text);
    expect(textOf(draw({ type: "section", text: { type: "mrkdwn", text } }))).toBe("bold <b>");
    expect(textOf(draw({ type: "context", elements: [plain(text)] }))).toBe(text);
    expect(textOf(draw({ type: "header", text: plain(text) }))).toBe(text);
  });

  test("stand in fields and beside a button", () => {
    const acts: Act[] = [];
    const accessory = { type: "button", action_id: "again:0", text: plain("Ask again"), value: "v" };
    const nodes = draw({ type: "section", fields: [plain("Source"), plain("10.0.1.5")], accessory }, drawingFor(acts));
    press(nodes);

    expect(textOf(nodes)).toBe("Source10.0.1.5Ask again");
    expect(acts).toEqual([{ block: "b1", action: "again:0", value: "v" }]);
  });
});

describe("controls", () => {
  test("are pressed", () => {
    const acts: Act[] = [];
    const button = {
      type: "button",
      action_id: "csv:1",
      text: plain("CSV"),
      style: "primary",
      accessibility_label: "Download",
    };
    const nodes = draw({ type: "actions", elements: [button] }, drawingFor(acts));
    press(nodes);

    expect(acts).toEqual([{ block: "b1", action: "csv:1", value: "" }]);
    expect(all(nodes, "button")[0]?.props).toMatchObject({ class: "button primary", "aria-label": "Download" });
  });

  test("offer what can be chosen under what choosing does", () => {
    const options = ["10.0.1.5", "10.0.1.6"].map((text) => ({ text: plain(text), value: `about ${text}` }));
    const select = { type: "static_select", action_id: "reply:1", placeholder: plain("Ask about one"), options };
    const nodes = draw({ type: "actions", elements: [select] });

    expect(textOf(all(nodes, "summary"))).toBe("Ask about one");
    expect(all(nodes, "li").map((item) => textOf([item]))).toEqual(["10.0.1.5", "10.0.1.6"]);
  });
});

describe("a table", () => {
  const cells = [
    [
      { type: "raw_text", text: "Observer" },
      { type: "raw_text", text: "Count" },
    ],
    [
      { type: "raw_text", text: "payroll-db" },
      { type: "raw_number", value: 14, text: "14" },
    ],
    [{ ...rich({ type: "text", text: "web" }), block_id: "c" }],
  ];

  test("names its columns and shows texts, numbers and rich text", () => {
    const nodes = draw({ type: "table", rows: cells, column_settings: [{}, { align: "right" }] });

    expect(all(nodes, "th").map((cell) => [textOf([cell]), cell.props["scope"]])).toEqual([
      ["Observer", "col"],
      ["Count", "col"],
    ]);
    expect(all(nodes, "td").map((cell) => textOf([cell]))).toEqual(["payroll-db", "14", "web"]);
    expect(all(nodes, "td")[1]?.props["class"]).toBe("right");
  });
});

describe("a chart", () => {
  const chart = {
    type: "data_visualization",
    title: "14:00 – 14:10",
    chart: {
      type: "bar",
      axis_config: { categories: ["14:00", "14:05"] },
      series: [
        {
          name: "accepted",
          data: [
            { label: "14:00", value: 4 },
            { label: "14:05", value: 0 },
          ],
        },
        {
          name: "rejected",
          data: [
            { label: "14:00", value: 1 },
            { label: "14:05", value: 2 },
          ],
        },
      ],
    },
  };

  test("is a table for who cannot see it", () => {
    const rows = all(all(draw(chart), "table"), "tr").map((row) =>
      elementsOf(row.inside).map((cell) => textOf([cell])),
    );

    expect(rows).toEqual([
      ["", "accepted", "rejected"],
      ["14:00", "4", "1"],
      ["14:05", "0", "2"],
    ]);
  });

  test("has bars as tall as their values, side by side", () => {
    const bars = all(
      all(draw(chart), "svg").filter(({ props }) => props["class"] === "bars"),
      "rect",
    );

    expect(bars.map(({ props }) => props["height"])).toEqual([100, 0, 25, 50]);
    expect(bars.map(({ props }) => props["x"])).toEqual([5, 55, 25, 75]);
  });
});

test("bars on top of each other stand where those below them end", () => {
  const bars = drawn(
    h(Bars, {
      values: [
        [3, 0],
        [1, 2],
      ],
      most: 4,
      layout: "stacked",
    }),
  );

  expect(all(bars, "rect").map(({ props: { x, y, height } }) => ({ x, y, height }))).toEqual([
    { x: 5, y: 25, height: 75 },
    { x: 55, y: 100, height: 0 },
    { x: 5, y: 0, height: 25 },
    { x: 55, y: 50, height: 50 },
  ]);
});

describe("an input", () => {
  const text = {
    type: "plain_text_input",
    action_id: "src",
    initial_value: "10.0.1.5",
    placeholder: plain("10.0.2.9"),
  };
  const input = { type: "input", block_id: "src:1", label: plain("From"), hint: plain("An address"), element: text };

  test("is tied to its label, its hint and what is wrong with it", () => {
    const nodes = draw(input, drawingFor([], { "src:1": "No such host" }));
    const [field] = all(nodes, "input");

    expect(field?.props).toMatchObject({ id: "m-src:1", name: "src:1", required: true, "aria-invalid": true });
    expect(field?.props["aria-describedby"]).toBe("m-src:1-hint m-src:1-error");
    expect(all(nodes, "label")[0]?.props["for"]).toBe("m-src:1");
    expect(elementsOf(nodes).find(({ props }) => props["id"] === "m-src:1-error")?.props["role"]).toBe("alert");
    expect(textOf(nodes)).toBe("FromAn addressNo such host");
  });

  test("says that it can be left empty, and takes several lines where it wants them", () => {
    const nodes = draw({ ...input, optional: true, element: { ...text, multiline: true } });

    expect(textOf(all(nodes, "label"))).toBe("From (optional)");
    expect(all(nodes, "textarea")[0]?.props).toMatchObject({ required: false, defaultValue: "10.0.1.5" });
  });

  test.each([
    [true, [{ block: "language:1", action: "language", value: "ja" }]],
    [false, []],
  ])("tells of another choice at once only where it is to (%s)", (dispatch_action, told) => {
    const acts: Act[] = [];
    const options = ["en", "ja"].map((value) => ({ text: plain(value), value }));
    const element = { type: "static_select", action_id: "language", options, initial_option: options[0] };
    const block = { type: "input", block_id: "language:1", label: plain("Language"), element, dispatch_action };
    const [select] = all(draw(block, drawingFor(acts)), "select");
    run(select?.props["onChange"], { currentTarget: { value: "ja" } });

    expect(acts).toEqual(told);
    expect(all(select?.inside ?? [], "option").map(({ props }) => props["selected"])).toEqual([true, false]);
  });
});

describe("what cannot be shown", () => {
  test.each(["video", "constructor", "__proto__", ""])("is said to be so (%s)", (type) => {
    expect(textOf(draw({ type }))).toBe("This content cannot be shown here.");
  });

  test.each(["https://example.com/a.png", "//example.com/a.png", "/\\example.com/a.png", "javascript:alert(1)"])(
    "is a picture from elsewhere: %s",
    (image_url) => {
      const nodes = draw({ type: "image", image_url, alt_text: "a map" });

      expect(all(nodes, "img")).toEqual([]);
      expect(textOf(nodes)).toBe("a map");
    },
  );

  test("is no picture of our own", () => {
    const [picture] = all(draw({ type: "image", image_url: "/files/F1", alt_text: "a map" }), "img");

    expect(picture?.props).toEqual({ src: "/files/F1", alt: "a map" });
  });
});

function press(nodes: Parameters<typeof all>[0]): void {
  for (const { props } of all(nodes, "button")) run(props["onClick"], {});
}

/** What the page does when the browser tells of something. */
function run(handler: unknown, event: object): void {
  if (typeof handler !== "function") throw new Error("nothing would happen");
  handler(event);
}
