interface SwitchProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value;
  choose(value: Value): void;
}

/** One of a few, side by side. */
export function Switch<Value extends string>({ label, options, chosen, choose }: SwitchProps<Value>) {
  return (
    <fieldset class="switch">
      <legend>{label}</legend>
      {options.map(({ value, name }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
