/**
 * Text that cannot steer a terminal or turn the reading direction: control, format (bidi, zero width), private and
 * unassigned characters and line separators become U+FFFD, line breaks and tabs a blank.
 */
export function harmless(text: string): string {
  return text.replace(/\s/gu, " ").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}
