import { commonPairs } from './sequence-diff.ts';

/** A stretch of text that both sides have, or one of them. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A word or a sign, with the white space behind it. */
const TOKEN = /(?:[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}])\s*/gu;

/** The words of a text as they are compared: without white space, in order. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Two texts word by word. The parts that are `same` or `added` make the text after, those that are `same`
 * or `removed` the text before, but for white space, which never counts as a change.
 */
export function diffWords(before: string, after: string): TextPart[] {
  const a: string[] = before.match(TOKEN) ?? [];
  const b: string[] = after.match(TOKEN) ?? [];
  const bare = (tokens: readonly string[]) => tokens.map((token) => token.trimEnd());
  const parts: TextPart[] = [];
  const push = (kind: TextPart['kind'], text: string) => {
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const [aAt, bAt] of [...commonPairs(bare(a), bare(b)), [a.length, b.length] as const]) {
    push('removed', a.slice(i, aAt).join(''));
    push('added', b.slice(j, bAt).join(''));
    push('same', b[bAt] ?? '');
    [i, j] = [aAt + 1, bAt + 1];
  }
  return parts;
}
