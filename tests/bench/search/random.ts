/** Repeatable randomness. */
export interface Random {
  /** In [0, 1). */
  unit(): number;
  /** A whole number in [0, below). */
  number(below: number): number;
  of<Item>(items: readonly Item[]): Item;
  /** An item, earlier ones far more often. */
  zipf<Item>(items: readonly Item[]): Item;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number): number => Math.floor(unit() * below);
  const at = <Item>(items: readonly Item[], place: number): Item => {
    const item = items[place];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  return {
    unit,
    number,
    of: (items) => at(items, number(items.length)),
    zipf: (items) => at(items, Math.min(items.length - 1, Math.floor(items.length ** unit()) - 1)),
  };
}
