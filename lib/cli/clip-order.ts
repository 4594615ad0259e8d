import {
  type Clip,
  type ClipGrouping,
  type ExportChoices,
  foldText,
  groupClips,
} from '../index.ts';
import { CommandFailure } from './failure.ts';

/** Ways of ordering clips; what a clip does not have comes last. */
const SORTS: Readonly<Record<string, (clip: Clip) => string>> = {
  saved: ({ savedAt }) => savedAt,
  published: ({ article }) => article.publishedAt ?? '9999',
  title: ({ article }) => article.title,
};

const GROUPINGS: readonly ClipGrouping[] = ['topic', 'portal', 'issuer', 'tag', 'month'];

export interface OrderOptions {
  /** `published`, or `-published` for the newest first. */
  readonly sort?: string;
  /** Headings of groups that stand first, in this order. */
  readonly groupOrder: readonly string[];
}

function sorted(clips: readonly Clip[], sort: string): Clip[] {
  const isDown = sort.startsWith('-');
  const keyOf = SORTS[sort.replace(/^-/, '')];
  if (keyOf === undefined) {
    const known = Object.keys(SORTS).join(', ');
    throw new CommandFailure(
      'badUsage',
      `--sort "${sort}" (known: ${known}; - before it turns it)`,
    );
  }
  const collator = new Intl.Collator('vi', { numeric: true });
  const order = clips.toSorted((a, b) => collator.compare(keyOf(a), keyOf(b)));
  return isDown ? order.reverse() : order;
}

/**
 * Clips in the order in which they are exported: sorted, and the groups that are named first.
 *
 * @throws CommandFailure naming a way of sorting or a heading that there is not
 */
export function orderClips(
  clips: readonly Clip[],
  { sort, groupOrder }: OrderOptions,
  choices: ExportChoices,
): readonly Clip[] {
  const order = sort === undefined ? clips : sorted(clips, sort);
  if (groupOrder.length === 0) return order;
  const by = GROUPINGS.find((grouping) => grouping === choices['group']);
  if (by === undefined) {
    throw new CommandFailure('badUsage', '--group-order needs --option group=…');
  }
  const groups = groupClips(order, by).map(({ label, clips: members }) => ({
    label: label ?? '',
    members,
  }));
  const first = groupOrder.map((wanted) => {
    const found = groups.find(({ label }) => foldText(label) === foldText(wanted.trim()));
    if (found !== undefined) return found;
    const known = groups.map(({ label }) => label).join(', ');
    throw new CommandFailure('badUsage', `--group-order: no group "${wanted}" (known: ${known})`);
  });
  const others = groups.filter((group) => !first.includes(group));
  return [...first, ...others].flatMap(({ members }) => members);
}
