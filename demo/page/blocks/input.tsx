import type { InputBlock, PlainTextInput, StaticSelect } from "@slack/types";
import type { Drawing, Drawn } from "../drawing.ts";

/** A field of a form: its label, what is filled in, a hint, and what is wrong with it. */
export function Input({ block, drawing }: Drawn<InputBlock>) {
  const { block_id: id, label, hint, optional, element } = block;
  const error = drawing.errors[id];
  const ids = {
    field: `${drawing.prefix}${id}`,
    hint: `${drawing.prefix}${id}-hint`,
    error: `${drawing.prefix}${id}-error`,
  };
  const described = [...(hint === undefined ? [] : [ids.hint]), ...(error === undefined ? [] : [ids.error])].join(" ");
  const common = {
    id: ids.field,
    name: id,
    required: optional !== true,
    "aria-invalid": error !== undefined,
    ...(described !== "" && { "aria-describedby": described }),
  };
  return (
    <div class="input">
      <label for={ids.field}>
        {label.text}
        {optional === true && <span class="note"> {drawing.words.optional}</span>}
      </label>
      {element.type === "plain_text_input" && <Line input={element} common={common} />}
      {element.type === "static_select" && <Select select={element} common={common} block={block} act={drawing.act} />}
      {hint !== undefined && (
        <p class="note" id={ids.hint}>
          {hint.text}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={ids.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** What every kind of field has. */
interface Common {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
}

function Line({ input, common }: { readonly input: PlainTextInput; readonly common: Common }) {
  const filled = {
    ...common,
    defaultValue: input.initial_value ?? "",
    placeholder: input.placeholder?.text ?? "",
    autoComplete: "off",
  };
  return input.multiline === true ? <textarea rows={3} {...filled} /> : <input type="text" {...filled} />;
}

interface SelectProps {
  readonly select: StaticSelect;
  readonly common: Common;
  readonly block: InputBlock & { readonly block_id: string };
  readonly act: Drawing["act"];
}

/** Tells at once of another choice where the block wants to know of it. */
function Select({ select, common, block, act }: SelectProps) {
  const { options = [], initial_option: initial, action_id: action = "" } = select;
  return (
    <select
      {...common}
      onChange={({ currentTarget: { value } }) => {
        if (block.dispatch_action === true) act({ block: block.block_id, action, value });
      }}
    >
      {options.map(({ value, text }) => (
        <option key={value} value={value} selected={value === initial?.value}>
          {text.text}
        </option>
      ))}
    </select>
  );
}
