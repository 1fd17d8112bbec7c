/** What comes of something, or `late` where it is still going on after so many milliseconds. */
export async function inTime<Value>(done: Promise<Value>, ms: number): Promise<Value | "late"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((tell) => {
    timer = setTimeout(() => tell("late"), ms);
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
