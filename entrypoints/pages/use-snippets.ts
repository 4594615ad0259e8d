import { useEffect, useState } from 'preact/hooks';
import {
  type FileSnippet,
  findDocumentNumbers,
  type HitText,
  makeFileSnippet,
  makeSnippet,
  type Snippet,
} from '../../lib/index.ts';
import type { ClipDatabase } from '../../lib/extension/database/open.ts';
import { readTexts, type SearchSession, type SearchView } from './search-clips.ts';

const SHORT = 96;
const LONG = 480;
/** Hits that are on the screen at once; the rest follows in a moment of its own. */
const SEEN = 8;

/** What a clip's text says of why it was found. */
export interface HitExcerpt {
  readonly short: Snippet;
  /** Made when it is asked for. */
  readonly long: () => Snippet;
  /** The document numbers asked for, as the clip prints them. */
  readonly numbers: readonly string[];
  /** The kept file in which the words stand, where it holds more of them than the article. */
  readonly file: FileSnippet | null;
}

/** Excerpts of the clips shown, by id; those of the answer before stay until the new ones are made. */
export function useSnippets(
  db: ClipDatabase,
  session: SearchSession | undefined,
  view: SearchView | undefined,
): ReadonlyMap<string, HitExcerpt> {
  const [excerpts, setExcerpts] = useState<ReadonlyMap<string, HitExcerpt>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const result = view?.result;
    // The quick answer's texts are not read yet, and its order may change.
    if (session === undefined || result === null || result === undefined) return;
    if (view?.isConfirmed !== true) return;
    const clips = view.found.flatMap(({ row, hit, copies }) =>
      [row, ...copies].map(({ id }) => ({ id, numbers: hit?.why.numbers ?? [] })),
    );
    const make = async (from: number, to: number, before: ReadonlyMap<string, HitExcerpt>) => {
      const part = clips.slice(from, to);
      const texts = await readTexts(
        db,
        session,
        part.map(({ id }) => id),
      );
      const made = new Map(before);
      part.forEach(({ id, numbers }, at) => {
        const text = texts[at];
        if (text !== undefined) made.set(id, excerptOf(text, result.query, numbers));
      });
      if (isCurrent) setExcerpts(made);
      return made;
    };
    const run = async () => {
      const first = await make(0, SEEN, new Map());
      await new Promise((resolve) => setTimeout(resolve));
      if (isCurrent && clips.length > SEEN) await make(SEEN, Infinity, first);
    };
    run().catch((error: unknown) => console.error(error)); // Excerpts are extras: the hits stay.
    return () => {
      isCurrent = false;
    };
  }, [db, session, view]);
  return excerpts;
}

function excerptOf(
  text: HitText,
  query: Parameters<typeof makeSnippet>[1],
  numbers: readonly string[],
): HitExcerpt {
  const printed = numbers.flatMap((number) => numberIn(text, number) ?? []);
  const short = makeSnippet(text.text, query, SHORT);
  const file = makeFileSnippet(text, query, SHORT);
  return {
    short: file?.snippet ?? short,
    long: () =>
      (file && makeFileSnippet(text, query, LONG)?.snippet) ?? makeSnippet(text.text, query, LONG),
    numbers: [...new Set(printed)],
    file,
  };
}

function numberIn({ title, text }: HitText, number: string): string | undefined {
  for (const part of [title, text]) {
    const found = findDocumentNumbers(part).find(({ key }) => key.startsWith(number));
    if (found !== undefined) return part.slice(found.start, found.end);
  }
  return undefined;
}
