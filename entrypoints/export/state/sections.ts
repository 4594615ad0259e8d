import { moved } from '../../pages/keep-order.ts';

/** Things under one heading, in their order. */
export interface Section<Thing> {
  /** Null where things stand without headings. */
  readonly label: string | null;
  /** Whether these are the things without a heading of their own, which always come last. */
  readonly isRest: boolean;
  readonly items: readonly Thing[];
}

/** A row of the list: the heading of a section, or one of its things. */
export type SectionRow<Thing> =
  | { readonly kind: 'heading'; readonly section: number; readonly of: Section<Thing> }
  | {
      readonly kind: 'item';
      readonly section: number;
      /** Place in its section. */
      readonly place: number;
      /** Place in the whole, from 0. */
      readonly at: number;
      readonly item: Thing;
    };

/** The rows in which sections are drawn. */
export function sectionRows<Thing>(sections: readonly Section<Thing>[]): SectionRow<Thing>[] {
  let at = 0;
  return sections.flatMap((of, section): SectionRow<Thing>[] => [
    ...(of.label === null ? [] : [{ kind: 'heading', section, of } as const]),
    ...of.items.map((item, place) => ({ kind: 'item', section, place, at: at++, item }) as const),
  ]);
}

/** The last section that can be moved. */
function lastMovable<Thing>(sections: readonly Section<Thing>[]): number {
  return sections.length - (sections.at(-1)?.isRest === true ? 2 : 1);
}

/**
 * The row at which what is dragged comes to stand when the pointer is on another: a heading takes its
 * whole section along and goes before or behind a section; a thing stays in its own.
 */
export function dropRow<Thing>(
  sections: readonly Section<Thing>[],
  from: number,
  over: number,
): number {
  const rows = sectionRows(sections);
  const row = rows[from];
  const target = rows[Math.max(0, Math.min(over, rows.length - 1))];
  if (row === undefined || target === undefined) return from;
  const section =
    row.kind === 'heading' ? Math.min(target.section, lastMovable(sections)) : row.section;
  const first = rows.findIndex((each) => each.section === section);
  const last = rows.findLastIndex((each) => each.section === section);
  if (row.kind === 'heading') {
    if (section === row.section) return from;
    return section < row.section ? first : last;
  }
  const firstItem = rows[first]?.kind === 'heading' ? first + 1 : first;
  return Math.max(firstItem, Math.min(over, last));
}

/** All things once the row at `from` is moved to the row at `to`, as {@link dropRow} gives it. */
export function movedRow<Thing>(
  sections: readonly Section<Thing>[],
  from: number,
  to: number,
): Thing[] {
  const rows = sectionRows(sections);
  const row = rows[from];
  const target = rows[to];
  if (row === undefined || target === undefined) return sections.flatMap(({ items }) => items);
  const next =
    row.kind === 'heading'
      ? moved(sections, row.section, target.section)
      : sections.map((section, at) =>
          at === row.section && target.kind === 'item' && target.section === at
            ? { ...section, items: moved(section.items, row.place, target.place) }
            : section,
        );
  return next.flatMap(({ items }) => items);
}

/** The row to which a key press takes a row: one step, or to the end; `from` where there is none. */
export function stepRow<Thing>(
  sections: readonly Section<Thing>[],
  from: number,
  step: 'up' | 'down' | 'first' | 'last',
): number {
  const rows = sectionRows(sections);
  const row = rows[from];
  if (row === undefined) return from;
  if (row.kind === 'item') {
    const over = { up: from - 1, down: from + 1, first: 0, last: rows.length - 1 }[step];
    return dropRow(sections, from, over);
  }
  const most = lastMovable(sections);
  const section = { up: row.section - 1, down: row.section + 1, first: 0, last: most }[step];
  if (section < 0 || section > most || row.section > most) return from;
  const over = rows.findIndex((each) => each.section === section);
  return dropRow(sections, from, over);
}
