import { liveQuery as watchWithDexie } from 'dexie';

/** Milliseconds between two looks in a rush at most; a look that was quick is followed sooner. */
const LONGEST_PAUSE = 500;

/** Pending while looks are held back; see {@link holdLooks}. */
let held: { readonly freed: Promise<unknown>; readonly free: () => void } | undefined;
let holders = 0;

/**
 * Keeps what is shown as it is while this window itself changes very much: every look at a large store costs
 * more than the change that it follows. First looks are not held back. Gives what ends it; then all look once.
 */
export function holdLooks(): () => void {
  holders += 1;
  if (held === undefined) {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    held = { freed: promise, free: () => resolve(undefined) };
  }
  let isHolding = true;
  return () => {
    if (!isHolding) return;
    isHolding = false;
    holders -= 1;
    if (holders > 0) return;
    held?.free();
    held = undefined;
  };
}

interface LiveObserver<Value> {
  readonly next: (value: Value) => void;
  readonly error?: (error: unknown) => void;
}

interface LiveQuery<Value> {
  subscribe(observer: LiveObserver<Value>): { unsubscribe(): void };
}

/**
 * A query whose result is told again after each change, by whatever window, of what it read.
 *
 * Dexie gives up the look that is under way at each change and begins anew, so that an open list would show
 * nothing while changes keep coming. Here looks take turns: each that was begun is told, and the one after it
 * reads at once whatever was changed meanwhile.
 */
export function liveQuery<Value>(query: () => Promise<Value>): LiveQuery<Value> {
  return { subscribe: (observer) => subscribe(query, observer) };
}

interface Look<Value> {
  readonly number: number;
  readonly value: Value;
}

function subscribe<Value>(
  query: () => Promise<Value>,
  { next, error = console.error }: LiveObserver<Value>,
): { unsubscribe(): void } {
  let [asked, shown, isClosed] = [0, 0, false];
  let turn: Promise<void> | undefined;

  const show = (look: Look<Value> | undefined): void => {
    if (isClosed || look === undefined || look.number <= shown) return;
    shown = look.number;
    next(look.value);
  };
  // Only of a function that is async by itself Dexie watches what is read behind its first await.
  const watching = watchWithDexie(async (): Promise<Look<Value> | undefined> => {
    asked += 1;
    const number = asked;
    // Wrapped, so that Dexie still knows behind it on whose behalf the reading is done.
    while (turn !== undefined) await Promise.resolve(turn);
    while (shown > 0 && held !== undefined) await Promise.resolve(held.freed);
    if (number !== asked || isClosed) return undefined;
    let finish = (): void => undefined;
    turn = new Promise((resolve) => (finish = resolve));
    const began = performance.now();
    try {
      const look = { number, value: await query() };
      // Dexie tells no look that was overtaken by a change. Timers run outside of its transactions.
      setTimeout(() => show(look));
      return look;
    } finally {
      const pause = number === asked ? 0 : Math.min(performance.now() - began, LONGEST_PAUSE);
      setTimeout(() => {
        turn = undefined;
        finish();
      }, pause);
    }
  }).subscribe({ next: show, error });
  return {
    unsubscribe: () => {
      isClosed = true;
      watching.unsubscribe();
    },
  };
}
