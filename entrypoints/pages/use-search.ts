import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { send } from '../../lib/extension/messages/send.ts';
import { asError } from './as-error.ts';
import { answerAhead, LIMIT } from './search-ahead.ts';
import { newestView, searchClips, type SearchSession, type SearchView } from './search-clips.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useSession } from './watch-session.ts';

export interface Search {
  /** Undefined until the index is open. */
  readonly session: SearchSession | undefined;
  /** Undefined until the first answer. */
  readonly view: SearchView | undefined;
}

/**
 * What a query finds, as one types; the newest clips for an empty one. The last answer stays until
 * the next one is there, so that a list never empties between two keystrokes. A first answer comes
 * from the index alone; behind its paint texts are read, and where they change the order a second
 * answer takes its place. The index is opened anew whenever any window saves, edits or deletes. A search
 * starts before the letter is painted, so that both come in one frame where the index is quick. Nothing is
 * read while it is not awake.
 */
export function useSearch(db: ClipDatabase, query: string, limit = LIMIT, isAwake = true): Search {
  // The newest clips need no index: it is opened behind them.
  const isIdle = useAfterPaint(isAwake);
  const session = useSession(db, isAwake && (isIdle || query.trim() !== ''));
  const [view, setView] = useState(
    () =>
      (answerAhead(db, session, query, limit) ?? answerAhead(db, undefined, query, limit))?.view,
  );
  const [failure, setFailure] = useState<unknown>();
  useLayoutEffect(() => {
    const effect = { isCurrent: true };
    const isCurrent = () => effect.isCurrent;
    if (!isAwake || (session === undefined && query.trim() !== '')) return;
    const show = (next: SearchView) => {
      if (isCurrent()) setView(next);
    };
    const run = async () => {
      const asked = { query, limit, now: new Date() };
      const ahead = answerAhead(db, session, query, limit)?.answer;
      const quick = await (ahead ??
        (session === undefined
          ? newestView(db, query, limit)
          : searchClips(db, session, { ...asked, isConfirmed: false })));
      show(quick);
      if (session === undefined || quick.isConfirmed || !isCurrent()) return;
      await nextPaint();
      if (isCurrent()) show(await searchClips(db, session, { ...asked, isConfirmed: true }));
    };
    run().catch(setFailure);
    return () => {
      effect.isCurrent = false;
    };
  }, [db, session, query, limit, isAwake]);
  const isDamaged = session?.index.damaged ?? false;
  useEffect(() => {
    if (isDamaged) send('repair-index', {}).catch(setFailure);
  }, [isDamaged]);
  if (failure !== undefined) throw asError(failure);
  return { session, view };
}

/** Until what was rendered is on the screen; a hidden page paints nothing and must not wait. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    const go = () => channel.port2.postMessage(null);
    if (document.visibilityState === 'visible') requestAnimationFrame(go);
    else go();
  });
}
