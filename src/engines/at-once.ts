/**
 * Applies an asynchronous function to every item, `limit` at a time; results in the order of the items. After a failure
 * no further item is begun, and it is thrown when those under way have come to their end.
 */
export async function mapAtOnce<Item, Result>(
  limit: number,
  items: readonly Item[],
  apply: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = each(items);
  const work = async () => {
    for (const [place, item] of queue) results[place] = await apply(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return results;
}

/** One queue for all: whoever throws ends it, so that nobody takes another item. */
function* each<Item>(items: readonly Item[]): Generator<readonly [number, Item]> {
  yield* items.entries();
}
