/** Bytes for reading: "840 B", "1.2 MB", "57 MB". */
export function size(bytes: number): string {
  const step = Math.max(
    UNITS.findLastIndex((_, index) => bytes >= 1000 ** index),
    0,
  );
  const value = bytes / 1000 ** step;
  return `${step > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[step]}`;
}

/** Powers of a thousand. */
const UNITS = ["B", "KB", "MB", "GB", "TB", "PB"] as const;
