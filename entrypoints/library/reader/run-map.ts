import type { ReadingText } from '../../../lib/index.ts';

/** What draws one run: a lead, paragraph, heading or caption; never the words for a missing picture. */
const RUNS =
  '.reader-lead, .reader-body :is(p:not(.missing-image), h2, h3, h4, h5, h6, figcaption)';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Between offsets of an article's text and the places where they are drawn. */
export class RunMap {
  readonly reading: ReadingText;
  readonly elements: readonly Element[];
  readonly #nodes = new Map<Element, readonly PlacedText[]>();

  /** Undefined where what is drawn is not what the text says. */
  static of(root: Element, reading: ReadingText): RunMap | undefined {
    const elements = [...root.querySelectorAll(RUNS)];
    if (elements.length === reading.runs.length) return new RunMap(reading, elements);
    console.error('trich-luc: the reader draws other runs than the article has');
    return undefined;
  }

  private constructor(reading: ReadingText, elements: readonly Element[]) {
    this.reading = reading;
    this.elements = elements;
  }

  /** Index of the run at an offset; -1 in an empty text. */
  indexAt(offset: number): number {
    return lastIndex(this.reading.runs, ({ start }) => start <= offset);
  }

  elementOf(path: string): Element | undefined {
    return this.elements[this.reading.runs.findIndex((run) => run.path === path)];
  }

  /** A stretch of the text as it is drawn, for painting; undefined where nothing of it is. */
  rangeOf({ start, end }: TextSpan): StaticRange | undefined {
    const from = this.#pointAt(start, false);
    const to = this.#pointAt(end, true);
    if (from === undefined || to === undefined) return undefined;
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  /** The same as a range that can be measured. */
  liveRangeOf(span: TextSpan): Range | undefined {
    const drawn = this.rangeOf(span);
    if (drawn === undefined) return undefined;
    const range = document.createRange();
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
    return range;
  }

  /** The stretch of the text that a range goes over; undefined where it touches none. */
  spanOf(range: Range): TextSpan | undefined {
    const touched = this.elements.flatMap((element, at) =>
      range.intersectsNode(element) ? [at] : [],
    );
    const [first] = touched;
    const last = touched.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return {
      start: this.#offsetIn(first, range.startContainer, range.startOffset, false),
      end: this.#offsetIn(last, range.endContainer, range.endOffset, true),
    };
  }

  #offsetIn(index: number, container: Node, offset: number, isEnd: boolean): number {
    const element = this.elements[index];
    const run = this.reading.runs[index];
    if (element === undefined || run === undefined) return 0;
    if (!element.contains(container)) return isEnd ? run.start + run.text.length : run.start;
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(container, offset);
    const breaks = [...element.querySelectorAll('br')].filter((line) =>
      before.intersectsNode(line),
    );
    return run.start + before.toString().length + breaks.length;
  }

  #pointAt(offset: number, isEnd: boolean): { node: Text; offset: number } | undefined {
    // The end of a run is not the beginning of the next.
    const index = this.indexAt(isEnd ? offset - 1 : offset);
    const run = this.reading.runs[index];
    const element = this.elements[index];
    if (run === undefined || element === undefined) return undefined;
    const nodes = this.#nodesOf(element);
    const within = Math.min(offset - run.start, run.text.length);
    const at = lastIndex(nodes, ({ start }) => (isEnd ? start < within : start <= within));
    const found = nodes[Math.max(0, at)];
    if (found === undefined) return undefined;
    const length = found.node.data.length;
    return { node: found.node, offset: Math.max(0, Math.min(within - found.start, length)) };
  }

  #nodesOf(element: Element): readonly PlacedText[] {
    const known = this.#nodes.get(element);
    if (known !== undefined) return known;
    const nodes: PlacedText[] = [];
    let start = 0;
    const walker = document.createTreeWalker(
      element,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) {
        nodes.push({ node, start });
        start += node.data.length;
      } else if (node.nodeName === 'BR') start += 1;
    }
    this.#nodes.set(element, nodes);
    return nodes;
  }
}

interface PlacedText {
  readonly node: Text;
  /** Offset of its first letter into the run. */
  readonly start: number;
}

/** Index of the last of some sorted items for which a condition holds; -1 where it holds for none. */
export function lastIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle;
    else high = middle - 1;
  }
  return low;
}
