interface MenuProps {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  choose(value: string): void;
}

/**
 * One of many. Not a `select`: its arrow keys would choose at once what somebody only moves past, and choosing asks a
 * question here.
 */
export function Menu({ label, options, choose }: MenuProps) {
  return (
    <details class="menu" name="menu" onKeyDown={closeOnEscape} onToggle={showOptions}>
      <summary class="button">{label}</summary>
      <ul>
        {options.map((option) => (
          <li key={option.value}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                close(currentTarget);
                choose(option.value);
              }}
            >
              {option.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What unfolds at the lower edge of what scrolls would not be seen. */
function showOptions({ currentTarget }: Event & { readonly currentTarget: HTMLDetailsElement }): void {
  if (currentTarget.open) currentTarget.scrollIntoView({ block: "nearest" });
}

function closeOnEscape(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.key === "Escape") close(event.currentTarget);
}

function close(inside: HTMLElement): void {
  const menu = inside.closest("details");
  if (menu === null) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}
