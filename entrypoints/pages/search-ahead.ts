import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { newestView, searchClips, type SearchSession, type SearchView } from './search-clips.ts';
import { watchSession } from './watch-session.ts';

/** How many hits a list shows. */
export const LIMIT = 30;

interface Ahead {
  readonly query: string;
  /** Undefined where the index is not needed, or not open yet. */
  session: SearchSession | undefined;
  answer: Promise<SearchView> | undefined;
  view: SearchView | undefined;
}

const AHEAD = new WeakMap<ClipDatabase, Ahead>();

/**
 * Begins a page's first search while words, settings and styles are still on their way. Resolves when
 * the answer is there, or when there is none to be had: the view will ask itself and meet the same failure.
 */
export function searchAhead(db: ClipDatabase, query: string): Promise<void> {
  return new Promise((resolve) => {
    const ahead: Ahead = { query, session: undefined, answer: undefined, view: undefined };
    const ask = (session: SearchSession | undefined, answer: Promise<SearchView>): void => {
      ahead.session = session;
      ahead.answer = answer;
      answer
        .then((view) => {
          ahead.view = view;
        })
        .then(resolve, () => resolve());
    };
    AHEAD.set(db, ahead);
    if (query.trim() === '') {
      ask(undefined, newestView(db, query, LIMIT));
      return;
    }
    // Never ended: the view that takes over shares this watch.
    watchSession(
      db,
      (session) => {
        if (ahead.answer !== undefined) return;
        const asked = { query, limit: LIMIT, now: new Date(), isConfirmed: false, isFirst: true };
        ask(session, searchClips(db, session, asked));
      },
      () => resolve(),
    );
  });
}

/** What {@link searchAhead} found, where it asked the same of the same index; `view` as soon as it is there. */
export function answerAhead(
  db: ClipDatabase,
  session: SearchSession | undefined,
  query: string,
  limit: number,
): { readonly answer: Promise<SearchView>; readonly view: SearchView | undefined } | undefined {
  const ahead = AHEAD.get(db);
  if (ahead?.answer === undefined || limit !== LIMIT) return undefined;
  const isSame = ahead.query === query && ahead.session === session;
  return isSame ? { answer: ahead.answer, view: ahead.view } : undefined;
}
