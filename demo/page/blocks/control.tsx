import type { Button, StaticSelect } from "@slack/types";
import type { Drawing } from "../drawing.ts";
import { Menu } from "./menu.tsx";

interface ControlProps<Kind> {
  readonly control: Kind;
  /** The id of the block in which it stands. */
  readonly block: string;
  readonly drawing: Drawing;
}

/** Something to press or to choose from. */
export function Control({ control, ...where }: ControlProps<Button | StaticSelect>) {
  return control.type === "button" ? <Press control={control} {...where} /> : <Choice control={control} {...where} />;
}

function Press({ control, block, drawing }: ControlProps<Button>) {
  const { action_id: action = "", text, value = "", style, accessibility_label: spoken } = control;
  return (
    <button
      type="button"
      class={style === undefined ? "button" : `button ${style}`}
      {...(spoken !== undefined && { "aria-label": spoken })}
      onClick={() => drawing.act({ block, action, value })}
    >
      {text.text}
    </button>
  );
}

function Choice({ control, block, drawing }: ControlProps<StaticSelect>) {
  const { action_id: action = "", options = [], initial_option: initial, placeholder } = control;
  return (
    <Menu
      label={initial?.text.text ?? placeholder?.text ?? drawing.words.choose}
      options={options.map((option) => ({ label: option.text.text, value: option.value ?? "" }))}
      choose={(value) => drawing.act({ block, action, value })}
    />
  );
}
