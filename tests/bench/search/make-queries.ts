import { findDocumentNumbers, foldText, tokenize } from '../../../lib/index.ts';
import type { CorpusArticle } from './corpus.ts';
import type { JudgedQuery } from './measure.ts';
import { random, type Random } from './random.ts';

interface Scanned {
  readonly id: number;
  readonly title: string;
  readonly titleKeys: string;
  readonly bodyKeys: string;
  readonly numbers: readonly string[];
}

const keysOf = (text: string): string =>
  ` ${tokenize(text)
    .map(({ key }) => key)
    .join(' ')} `;

/** Queries of every class with the articles that answer them, found by reading every article. */
export function makeQueries(
  articles: readonly CorpusArticle[],
  perClass: number,
  seed: number,
): JudgedQuery[] {
  const pick = random(seed);
  const scanned = articles.map(({ id, title, body }): Scanned => ({
    id,
    title: title.normalize('NFC'),
    titleKeys: keysOf(title),
    bodyKeys: keysOf(body),
    numbers: findDocumentNumbers(`${title}\n${body}`.normalize('NFC')).map(({ key }) => key),
  }));
  return Array.from({ length: perClass }, () => oneOfEach(scanned, pick)).flat();
}

function oneOfEach(scanned: readonly Scanned[], pick: Random): JudgedQuery[] {
  const whole = pick.of(scanned);
  const inTitle = (keys: string): number[] =>
    scanned.filter(({ titleKeys }) => titleKeys.includes(` ${keys} `)).map(({ id }) => id);
  const span = (): { words: string[]; keys: string[]; rel: number[] } => {
    for (;;) {
      const { title } = pick.of(scanned);
      const words = title.match(/\p{L}+/gu) ?? [];
      const length = 4 + pick.number(3);
      const start = pick.number(Math.max(1, words.length - length));
      const part = words.slice(start, start + length);
      const keys = part.map(foldText);
      const rel = inTitle(keys.join(' '));
      if (rel.length > 0 && rel.length <= 5 && part.length >= 4) return { words: part, keys, rel };
    }
  };
  const exact = [...new Set([whole.id, ...inTitle(whole.titleKeys.trim())])];
  const [a, b, c, d, e, f, g] = [span(), span(), span(), span(), span(), span(), span()];
  const half = f.keys.join(' ').slice(0, -1);
  const begun = scanned.filter(({ titleKeys }) => titleKeys.includes(` ${half}`));
  return [
    { cls: 'title_exact', q: whole.title, rel: exact },
    { cls: 'title_nodia', q: whole.titleKeys.trim(), rel: exact },
    { cls: 'part_dia', q: a.words.join(' '), rel: a.rel },
    { cls: 'part_nodia', q: b.keys.join(' '), rel: b.rel },
    { cls: 'nfd', q: c.words.join(' ').normalize('NFD'), rel: c.rel },
    { cls: 'typo1', q: slip(d.keys, 1, pick), rel: d.rel },
    { cls: 'typo2', q: slip(e.keys, 2, pick), rel: e.rel },
    { cls: 'prefix', q: half, rel: begun.map(({ id }) => id) },
    { cls: 'telex_vni', q: leftOver(g.words, pick), rel: g.rel },
    { cls: 'nospace', q: `${c.keys[0] ?? ''}${c.keys.slice(1).join(' ')}`, rel: c.rel },
    { cls: 'reorder', q: [...a.keys.slice(2), ...a.keys.slice(0, 2)].join(' '), rel: a.rel },
    ...numberQueries(scanned, pick),
    ...bodyQueries(scanned, pick),
    { cls: 'negative', q: `${5000 + pick.number(4000)}-qd/zzw`, rel: [] },
  ];
}

/** Swaps, drops or doubles a letter inside so many of the longer words. */
function slip(keys: readonly string[], count: number, pick: Random): string {
  const words = [...keys];
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  for (let done = 0; done < count && long.length > 0; done++) {
    const [at = 0] = long.splice(pick.number(long.length), 1);
    const word = words[at] ?? '';
    const cut = 1 + pick.number(word.length - 2);
    const swapped = `${word.slice(0, cut)}${word.charAt(cut + 1)}${word.charAt(cut)}${word.slice(cut + 2)}`;
    const dropped = word.slice(0, cut) + word.slice(cut + 1);
    const doubled = word.slice(0, cut) + word.slice(cut - 1);
    words[at] = pick.of([swapped, dropped, doubled]);
  }
  return words.join(' ');
}

const TELEX: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The first two words as Telex leaves them when it is off, the rest without accents. */
function leftOver(words: readonly string[], pick: Random): string {
  const from = pick.number(2);
  return words
    .map((word, at) => (at >= from && at < from + 2 ? telex(word) : foldText(word)))
    .join(' ');
}

function telex(word: string): string {
  let typed = '';
  let tone = '';
  for (const character of word.toLowerCase().normalize('NFD')) {
    if (character === '\u0302') typed += typed.at(-1) ?? '';
    else if (character === '\u031B' || character === '\u0306') typed += 'w';
    else if (character === 'đ') typed += 'dd';
    else if (TELEX[character] !== undefined) tone = TELEX[character];
    else typed += character;
  }
  return typed + tone;
}

function numberQueries(scanned: readonly Scanned[], pick: Random): JudgedQuery[] {
  for (;;) {
    const key = pick.of(scanned).numbers.at(-1);
    if (key === undefined) continue;
    const rel = scanned.filter(({ numbers }) => numbers.includes(key)).map(({ id }) => id);
    if (rel.length > 30) continue;
    const [digits = '', letters = ''] = [/^\d+/.exec(key)?.[0], /[a-z]+$/.exec(key)?.[0]];
    const typed = pick.of([
      key,
      `${digits} ${letters.slice(0, 2)} ${letters.slice(2)}`,
      `${digits}-${letters}`,
    ]);
    return [{ cls: 'docnum', q: typed, rel }];
  }
}

function bodyQueries(scanned: readonly Scanned[], pick: Random): JudgedQuery[] {
  const holding = (phrases: readonly string[]): number[] =>
    scanned
      .filter(({ titleKeys, bodyKeys }) =>
        phrases.every((one) => bodyKeys.includes(` ${one} `) || titleKeys.includes(` ${one} `)),
      )
      .map(({ id }) => id);
  const found: JudgedQuery[] = [];
  for (let tries = 0; tries < 400 && found.length < 1; tries++) {
    const words = pick.of(scanned).bodyKeys.trim().split(' ');
    const start = pick.number(words.length - 6);
    const phrase = words.slice(start, start + 4 + pick.number(3)).join(' ');
    const rel = /\d/.test(phrase) ? [] : holding([phrase]);
    if (rel.length > 0 && rel.length <= 5) found.push({ cls: 'body_phrase', q: phrase, rel });
  }
  for (let tries = 0; tries < 400 && found.length < 2; tries++) {
    const words = pick.of(scanned).bodyKeys.trim().split(' ');
    const pair = (): string => {
      const at = pick.number(words.length - 1);
      return words.slice(at, at + 2).join(' ');
    };
    const pairs = [pair(), pair(), pair()];
    const rel = /\d/.test(pairs.join('')) ? [] : holding(pairs);
    if (rel.length > 0 && rel.length <= 8)
      found.push({ cls: 'body_terms', q: pairs.join(' '), rel });
  }
  return found;
}
