/** Whether what was read differs from what was expected by more than an estimate promises: a fifth. */
export function differs(read: number, expected: number): boolean {
  return Math.abs(read - expected) > read / 5;
}
