import { useRef, useState } from 'preact/hooks';
import type { OutlineEntry } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { lastIndex, type RunMap } from './run-map.ts';
import { coveredTop, useScroll } from './scrolling.ts';

export interface OutlinePanelProps {
  readonly entries: readonly OutlineEntry[];
  readonly map: RunMap | undefined;
  /** Goes to a part. */
  readonly onGo: (element: Element) => void;
}

/** The parts of the article; the one that is read is marked. */
export function OutlinePanel({ entries, map, onGo }: OutlinePanelProps) {
  const { t } = useApp();
  const list = useRef<HTMLOListElement>(null);
  const [here, setHere] = useState(-1);
  useScroll(
    list,
    (scroller) => {
      const top = scroller.getBoundingClientRect().top + coveredTop(scroller) + 24;
      const isPassed = ({ path }: OutlineEntry) =>
        (map?.elementOf(path)?.getBoundingClientRect().top ?? 0) <= top;
      setHere(lastIndex(entries, isPassed));
    },
    [map, entries],
  );
  return (
    <nav aria-label={t('outline_title')}>
      <ol ref={list} class="outline-list" role="list">
        {entries.map((entry, at) => (
          <li key={entry.path}>
            <button
              type="button"
              class="outline-entry"
              style={{ paddingInlineStart: `${12 + Math.min(entry.depth, 4) * 14}px` }}
              aria-current={at === here ? 'location' : undefined}
              onClick={() => {
                const element = map?.elementOf(entry.path);
                if (element !== undefined) onGo(element);
              }}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
