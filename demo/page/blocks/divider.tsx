/** A line across. */
export function Divider() {
  return <hr class="divider" />;
}
