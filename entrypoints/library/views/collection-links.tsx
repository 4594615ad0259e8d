import { Search } from 'lucide';
import type { NavCollection } from '../../../lib/extension/nav-memory.ts';
import { shelfHash, shelfText } from '../state/route.ts';
import { FoldButton } from './fold-button.tsx';
import { NavLink } from './nav-link.tsx';

export interface CollectionLinksProps {
  readonly here: string | null;
  readonly collections: readonly NavCollection[];
  readonly isTurned: (fold: string) => boolean;
  readonly onTurn: (fold: string) => void;
}

/** Collections, the pinned ones first, those in another below it. */
export function CollectionLinks({ here, collections, isTurned, onTurn }: CollectionLinksProps) {
  const sorted = [...collections].sort(
    (a, b) =>
      Number(b.isPinned ?? false) - Number(a.isPinned ?? false) ||
      a.name.localeCompare(b.name, 'vi', { numeric: true }),
  );
  const link = (row: NavCollection, below: readonly NavCollection[]) => {
    const shelf = { kind: 'collection', id: row.id } as const;
    const isOpen = !isTurned(shelfText(shelf));
    const isSmart = row.query !== undefined;
    return (
      <NavLink
        key={row.id}
        href={shelfHash({ shelf })}
        isHere={here === shelfText(shelf)}
        name={row.name}
        color={row.color}
        emoji={row.emoji}
        {...(isSmart ? { icon: Search } : { drop: shelfText(shelf), count: row.clips })}
        fold={
          below.length > 0 && (
            <FoldButton name={row.name} isOpen={isOpen} onTurn={() => onTurn(shelfText(shelf))} />
          )
        }
      >
        {below.length > 0 && isOpen && (
          <ul role="list" class="nav-list nav-below">
            {below.map((inner) => link(inner, []))}
          </ul>
        )}
      </NavLink>
    );
  };
  const ids = new Set(collections.map(({ id }) => id));
  const isInside = ({ parent }: NavCollection) => parent !== undefined && ids.has(parent);
  return (
    <ul role="list" class="nav-list">
      {sorted
        .filter((row) => !isInside(row))
        .map((row) =>
          link(
            row,
            sorted.filter(({ parent }) => parent === row.id),
          ),
        )}
    </ul>
  );
}
