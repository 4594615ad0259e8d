import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { canParseHtml, parseHtml } from '../../../lib/extension/page/parse-html.ts';
import {
  type RereadItem,
  rereadMany,
  type RereadOutcome,
  undoRereads,
} from '../../../lib/extension/source/reread-many.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { clipHash } from '../state/route.ts';

const OUTCOMES: Record<RereadOutcome, MessageKey> = {
  changed: 'reread_changed',
  same: 'reread_same',
  failed: 'reread_failed',
  'no-parser': 'again_no_parser',
  'no-source': 'reread_no_source',
  damaged: 'reread_damaged',
  'no-article': 'reread_no_article',
};

/** Clips of which it is told what became of them; those that stayed the same are a number. */
const TOLD = 200;

export interface RereadDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** The kept pages of many clips, read anew: how far it is, what became of each, and the way back. */
export function RereadDialog({ ids, onClose }: RereadDialogProps) {
  const { t, db } = useApp();
  const [items, setItems] = useState<readonly RereadItem[]>([]);
  const [phase, setPhase] = useState<'working' | 'done' | 'stopped' | 'undoing' | 'undone'>(
    canParseHtml() ? 'working' : 'done',
  );
  const stop = useRef(new AbortController());
  useEffect(() => {
    const { signal } = stop.current;
    if (!canParseHtml()) return;
    const world = { db, newId: () => crypto.randomUUID(), now: () => new Date() };
    const onItem = (item: RereadItem) => setItems((known) => [...known, item]);
    void rereadMany(world, ids, { parse: parseHtml, signal, onItem }).then(() =>
      setPhase(signal.aborted ? 'stopped' : 'done'),
    );
    return () => stop.current.abort();
  }, []);
  const told = items.filter(({ outcome }) => outcome !== 'same').slice(0, TOLD);
  const titles = useLive(
    async () =>
      new Map(
        (await db.clips.bulkGet(told.map(({ clipId }) => clipId))).flatMap((row) =>
          row === undefined ? [] : [[row.id, row.title] as const],
        ),
      ),
    [db, told.length],
  );
  const changed = items.filter(({ outcome }) => outcome === 'changed');
  const undo = async () => {
    setPhase('undoing');
    await undoRereads({ db, now: () => new Date() }, changed);
    setPhase('undone');
  };
  const same = items.length - items.filter(({ outcome }) => outcome !== 'same').length;
  const words =
    phase === 'undone'
      ? t('act_undone')
      : phase === 'working' || phase === 'undoing'
        ? t('act_progress', items.length, ids.length)
        : t('reread_done', items.length, changed.length, same);
  return (
    <Dialog title={t('command_reread')} closeLabel={t('action_close')} onClose={onClose}>
      {canParseHtml() ? <p role="status">{words}</p> : <p class="notice">{t('again_no_parser')}</p>}
      {phase === 'working' && (
        <progress value={items.length} max={ids.length} aria-label={t('command_reread')} />
      )}
      {told.length > 0 && (
        <ul role="list" class="outcomes">
          {told.map(({ clipId, outcome }) => (
            <li key={clipId}>
              <a href={clipHash(clipId)} onClick={onClose}>
                {titles?.get(clipId) ?? ''}
              </a>
              <span class={outcome === 'changed' ? 'quiet' : 'outcome-fault'}>
                {t(OUTCOMES[outcome])}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="dialog-foot">
        {phase === 'working' && (
          <button type="button" class="button" onClick={() => stop.current.abort()}>
            {t('action_stop')}
          </button>
        )}
        {(phase === 'done' || phase === 'stopped') && changed.length > 0 && (
          <button type="button" class="button" onClick={() => void undo()}>
            {t('action_undo')}
          </button>
        )}
        {phase !== 'working' && phase !== 'undoing' && (
          <button type="button" class="button button-primary" onClick={onClose}>
            {t('action_close')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
