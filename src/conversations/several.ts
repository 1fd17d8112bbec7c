/** At least one. */
export type Several<Item> = readonly [Item, ...Item[]];

/** Items of equal key together, in the order in which they first appear. */
export function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Several<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The items, if there are any. */
export function findSeveral<Item>([first, ...others]: readonly Item[]): Several<Item> | undefined {
  return first === undefined ? undefined : [first, ...others];
}
