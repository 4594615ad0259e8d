import { StickyNote } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { steady } from '../../../components/steady.tsx';
import type { CollectionPart } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';

export interface PartLineProps {
  readonly id: string;
  readonly part: CollectionPart;
  readonly place: number;
  readonly total: number;
  /** Pixels from the beginning of the list. */
  readonly top: number;
  readonly isAtCursor: boolean;
  readonly isDropEdge: boolean;
}

/** The heading of a section of a collection, or a note between its clips, in the list. */
export const PartLine = steady(DrawnPart);

function DrawnPart({ id, part, place, total, top, isAtCursor, isDropEdge }: PartLineProps) {
  const { t } = useApp();
  const isNote = part.kind === 'note';
  const classes = [
    'clip-line part-line',
    isNote ? 'part-note' : 'part-section',
    isAtCursor && 'at-cursor',
    isDropEdge && 'drop-edge',
  ];
  return (
    <div
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="option"
      aria-selected={false}
      aria-posinset={place + 1}
      aria-setsize={total}
      title={part.text}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span class="visually-hidden">{t(isNote ? 'part_note' : 'part_section')}: </span>
      {isNote && <Icon node={StickyNote} />}
      <span class="part-text">{part.text}</span>
    </div>
  );
}
