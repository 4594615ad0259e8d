import { ArrowLeft, ChevronDown, ChevronUp, Maximize2, Minimize2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { changeClips } from '../../../lib/extension/database/bulk-edit.ts';
import { setStatus } from '../../../lib/extension/database/change-of.ts';
import type { ClipDatabase } from '../../../lib/extension/database/open.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLazy } from '../../pages/use-lazy.ts';
import type { Acts } from '../state/use-acts.ts';
import type { Runner } from '../state/use-runner.ts';
import { ClipActs } from './clip-acts.tsx';

const loadReader = () => import('./reader.tsx');

export interface ReaderPaneProps {
  readonly clipId: string | null;
  /** The list, for the clip before and after. */
  readonly ids: readonly string[];
  readonly isAlone: boolean;
  /** Whether the reader may be loaded before a clip is open. */
  readonly isAwake: boolean;
  readonly runner: Runner;
  readonly acts: Acts;
  /** Id of the highlight to go to; null for none. */
  readonly markId: string | null;
  readonly onLeave: () => void;
}

/** Milliseconds of looking at a clip after which it is read. */
const READ = 2_000;

/** The reader in its column, with what can be done with its clip. */
export function ReaderPane(props: ReaderPaneProps) {
  const { clipId, ids, isAlone, isAwake, runner, acts, markId, onLeave } = props;
  const { t, db } = useApp();
  const pane = useRef<HTMLDivElement>(null);
  const loaded = useLazy(loadReader, undefined, isAwake || clipId !== null);
  useEffect(() => {
    if (pane.current !== null) pane.current.scrollTop = 0;
    if (clipId === null) return;
    const timer = setTimeout(() => void markRead(db, clipId), READ);
    return () => clearTimeout(timer);
  }, [clipId]);

  if (clipId === null) {
    return (
      <main class="reader-pane reader-none">
        <p class="quiet">{t('reader_none')}</p>
      </main>
    );
  }
  const at = ids.indexOf(clipId);
  const button = (icon: typeof ArrowLeft, key: MessageKey, onClick: () => void, isOff = false) => (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={t(key)}
      title={t(key)}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
  return (
    <main class="reader-pane">
      <div class="reader-bar" role="toolbar" aria-label={t('reader_bar')}>
        <span class="reader-back">{button(ArrowLeft, 'reader_back', onLeave)}</span>
        {button(ChevronUp, 'command_previous', () => runner.run('previous'), at <= 0)}
        {button(
          ChevronDown,
          'command_next',
          () => runner.run('next'),
          at === -1 || at === ids.length - 1,
        )}
        {at !== -1 && (
          <span class="quiet reader-place">{t('reader_place', at + 1, ids.length)}</span>
        )}
        <span class="bar-space" />
        <ClipActs clipId={clipId} runner={runner} />
        <span class="reader-alone">
          {button(isAlone ? Minimize2 : Maximize2, 'command_alone', () => runner.run('alone'))}
        </span>
      </div>
      <div
        ref={pane}
        id="reader"
        class="reader-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('reader_region')}
      >
        {loaded !== undefined && (
          <loaded.Reader
            key={clipId}
            clipId={clipId}
            markId={markId}
            did={acts.did}
            say={acts.say}
          />
        )}
      </div>
    </main>
  );
}

/** An unread clip that was looked at is read; any other status was somebody's decision. */
async function markRead(db: ClipDatabase, id: string): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const row = await db.clips.get(id);
  if (row === undefined || row.status !== undefined || row.deletedAt !== '') return;
  await changeClips(db, [id], setStatus('read'), { now: new Date().toISOString() });
}
