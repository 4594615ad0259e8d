import { Highlighter, ListTree, TextSearch } from 'lucide';
import type { IconNode } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import type { ReadingLook } from '../../../lib/extension/reading-look.ts';
import { useApp } from '../../pages/app-context.ts';
import { LookButton } from './look-button.tsx';
import { useScroll } from './scrolling.ts';

/** What stands beside the article. */
export type Panel = 'outline' | 'marks';

export interface ReadingStripProps {
  readonly wordCount: number;
  readonly hasOutline: boolean;
  readonly markCount: number;
  readonly panel: Panel | null;
  readonly isFinding: boolean;
  readonly look: ReadingLook;
  readonly onLook: (change: Partial<ReadingLook>) => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onFind: () => void;
  /** How far one has come, with each scrolling: 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

/** Syllables that are read in a minute without haste. */
const A_MINUTE = 230;
/** The last lines are often not scrolled to. */
const DONE = 0.985;

/** How far one has come, and the tools of reading, above the article. */
export function ReadingStrip(props: ReadingStripProps) {
  const { wordCount, hasOutline, markCount, panel, isFinding, look } = props;
  const { t } = useApp();
  const strip = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(wordCount / A_MINUTE);
  useScroll(
    strip,
    (scroller) => {
      const progress = progressOf(scroller);
      const minutes = (wordCount * (1 - progress)) / A_MINUTE;
      bar.current?.style.setProperty('--progress', String(progress));
      bar.current?.setAttribute('aria-valuenow', String(Math.round(progress * 100)));
      setLeft(progress >= DONE ? 0 : minutes < 1 ? 0.5 : Math.round(minutes));
      props.onProgress(progress >= DONE ? 1 : progress);
    },
    [wordCount],
  );
  const words =
    left === 0
      ? t('reading_done')
      : left < 1
        ? t('reading_left_little')
        : t('reading_left', Math.round(left));
  const tool = (
    icon: IconNode,
    key: MessageKey,
    hint: string,
    isOn: boolean,
    act: () => void,
    count = 0,
  ) => (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={count > 0 ? `${t(key)}: ${count}` : t(key)}
      aria-pressed={isOn}
      title={`${t(key)} (${hint})`}
      onClick={act}
    >
      <Icon node={icon} />
      {count > 0 && <span class="tool-count">{count}</span>}
    </button>
  );
  return (
    <div ref={strip} class="reading-row">
      <span class="quiet reading-left">{words}</span>
      <span class="bar-space" />
      <div class="reading-tools" role="toolbar" aria-label={t('reading_tools')}>
        {hasOutline &&
          tool(ListTree, 'outline_title', 'O', panel === 'outline', () => props.onPanel('outline'))}
        {tool(TextSearch, 'find_title', 'Ctrl+F', isFinding, props.onFind)}
        {tool(
          Highlighter,
          'highlights_title',
          'H',
          panel === 'marks',
          () => props.onPanel('marks'),
          markCount,
        )}
        <LookButton look={look} onChange={props.onLook} />
      </div>
      <div
        ref={bar}
        class="reading-progress"
        role="progressbar"
        aria-label={t('reading_progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      />
    </div>
  );
}

/** How much of the article stands above the lower edge, less what one sees at first. */
function progressOf(scroller: HTMLElement): number {
  const article = scroller.querySelector('article')?.getBoundingClientRect();
  if (article === undefined) return 0;
  const end = article.bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const way = end - scroller.clientHeight;
  return way <= 0 ? 1 : Math.min(1, scroller.scrollTop / way);
}
