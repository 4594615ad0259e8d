import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

/** Clips whose place is remembered; the one read longest ago is forgotten first. */
const MOST = 1_000;

const placesSchema = v.fallback(
  v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
  [],
);

/** How far clips were read on this computer, the last read at the end; worth nothing to anybody else. */
async function readPlaces(): Promise<[string, number][]> {
  const { readingPlaces } = await browser.storage.local.get('readingPlaces');
  return v.parse(placesSchema, readingPlaces ?? []);
}

/** Where reading was left: an offset into the text that was read; null at the beginning. */
export async function readPlace(clipId: string): Promise<number | null> {
  return (await readPlaces()).find(([id]) => id === clipId)?.[1] ?? null;
}

const write = inTurn();

/** Remembers where reading was left; null forgets it, since one begins at the beginning anyway. */
export function notePlace(clipId: string, at: number | null): Promise<void> {
  return write(async () => {
    const places = await readPlaces();
    const others = places.filter(([id]) => id !== clipId);
    if (at === null && others.length === places.length) return;
    const readingPlaces = at === null ? others : [...others, [clipId, at]].slice(-MOST);
    await browser.storage.local.set({ readingPlaces });
  });
}
