/** Applies an asynchronous function to every item, `limit` at a time; results in the order of the items. */
export async function mapAtOnce<Item, Result>(
  limit: number,
  items: readonly Item[],
  apply: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let index = 0; index < items.length; index += limit) {
    results.push(...(await Promise.all(items.slice(index, index + limit).map(apply))));
  }
  return results;
}
