import type { Segment } from './segment.ts';

export interface TopEntry {
  readonly score: number;
  readonly segment: Segment;
  readonly doc: number;
  /** Bit i: the clip holds slot i. */
  readonly mask: number;
  /** Bit i: it holds slots i and i + 1 side by side. */
  readonly pairs: number;
}

/** The best of many, by a heap whose root is the least of those kept. */
export class TopList {
  /** What a score must exceed to be kept. */
  floor = -Infinity;
  readonly #most: number;
  readonly #heap: TopEntry[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(entry: TopEntry): void {
    const { score } = entry;
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(entry);
      this.#rise(heap.length - 1);
      if (heap.length === this.#most) this.floor = this.#scoreAt(0);
    } else if (score > this.floor) {
      heap[0] = entry;
      this.#sink(0);
      this.floor = this.#scoreAt(0);
    }
  }

  /** Best first. */
  sorted(): TopEntry[] {
    return [...this.#heap].sort((a, b) => b.score - a.score);
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ;) {
      const left = at * 2 + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const least = this.#scoreAt(right) < this.#scoreAt(left) ? right : left;
      if (!this.#swapIfLess(least, at)) return;
      at = least;
    }
  }

  #scoreAt(at: number): number {
    return this.#heap[at]?.score ?? Infinity;
  }

  #swapIfLess(child: number, parent: number): boolean {
    const heap = this.#heap;
    const low = heap[child];
    const high = heap[parent];
    if (low === undefined || high === undefined || low.score >= high.score) return false;
    heap[child] = high;
    heap[parent] = low;
    return true;
  }
}
