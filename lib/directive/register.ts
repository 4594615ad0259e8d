import type { CitedDocument } from '../clip/citation.ts';
import type {
  RegisterEntry,
  RegisterFields,
  RegisterMention,
  RegisterRule,
} from '../clip/register.ts';
import { issuerName } from './issuer-name.ts';

/** What rules say of one document. */
interface Decided {
  readonly fields: RegisterFields;
  readonly isConfirmed: boolean;
  readonly refused: readonly string[];
}

/** Rules can chain (a merge into what was merged); more steps than this are a circle. */
const LONGEST_CHAIN = 20;

/**
 * The register: every document that the mentions name, each once, after a person's rules. Sorted by
 * the last citation, newest first. Rules about documents that nothing cites have no effect.
 *
 * @param among ids of the clips whose documents are wanted; what the others say of these documents
 *   still counts, but their citing does not
 */
export function buildRegister(
  mentions: readonly RegisterMention[],
  rules: readonly RegisterRule[],
  among?: ReadonlySet<string>,
): RegisterEntry[] {
  const resolveKey = keyResolver(rules);
  const decided = new Map<string, Decided>();
  for (const rule of rules) {
    const key = resolveKey(rule.key);
    const before = decided.get(key) ?? { fields: {}, isConfirmed: false, refused: [] };
    if (rule.kind === 'fields') {
      const { fields, isConfirmed } = rule;
      decided.set(key, { ...before, fields, isConfirmed });
    }
    if (rule.kind === 'not') {
      decided.set(key, { ...before, refused: [...before.refused, rule.proposal] });
    }
  }
  const groups = Map.groupBy(mentions, (mention) => resolveKey(mention.recordKey, mention.clipId));
  return [...groups]
    .flatMap(([key, group]) => {
      const wanted = among === undefined ? group : group.filter(({ clipId }) => among.has(clipId));
      return wanted.length === 0 ? [] : [makeEntry(key, group, wanted, decided.get(key))];
    })
    .toSorted((a, b) => (b.lastCited ?? '').localeCompare(a.lastCited ?? ''));
}

function keyResolver(rules: readonly RegisterRule[]): (key: string, clipId?: string) => string {
  const same = new Map<string, string>();
  const apart = new Map<string, string>();
  for (const rule of rules) {
    if (rule.kind === 'same') same.set(rule.key, rule.target);
    if (rule.kind === 'apart') apart.set(`${rule.clipId} ${rule.key}`, rule.target);
  }
  return (recordKey, clipId) => {
    let key = (clipId === undefined ? undefined : apart.get(`${clipId} ${recordKey}`)) ?? recordKey;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const next = same.get(key);
      if (next === undefined || next === key) return key;
      key = next;
    }
    return recordKey; // A circle: the rules contradict one another and none of them holds.
  };
}

function makeEntry(
  key: string,
  group: readonly RegisterMention[],
  wanted: readonly RegisterMention[],
  decided: Decided | undefined,
): RegisterEntry {
  const inOrder = (some: readonly RegisterMention[]) =>
    some.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const all = inOrder(group);
  const mentions = wanted === group ? all : inOrder(wanted);
  const byFullness = all
    .map((mention) => mention.document)
    .toSorted((a, b) => fullness(b) - fullness(a));
  const [fullest] = byFullness;
  if (fullest === undefined) throw new Error('trich-luc: a register entry without a mention');
  const first = <Field extends 'date' | 'issuer' | 'term'>(field: Field) =>
    byFullness.find((document) => document[field] !== null)?.[field] ?? null;
  const issuer = first('issuer');
  const dates = mentions.flatMap(({ citedAt }) => (citedAt === null ? [] : [citedAt.slice(0, 10)]));
  return {
    key,
    title: fullest.title,
    type: fullest.type,
    normalized: fullest.normalized ?? fullest.number,
    date: first('date'),
    // Clips saved before keep the name that their page printed.
    issuer: issuer === null ? null : issuerName(issuer),
    term: first('term'),
    subject: longest(all.map((mention) => mention.subject)),
    resolved: fullest.resolved || decided?.isConfirmed === true,
    refused: decided?.refused ?? [],
    ...decided?.fields,
    document: fullest,
    mentions,
    clips: new Set(mentions.map((mention) => mention.clipId)).size,
    firstCited: dates[0] ?? null,
    lastCited: dates.at(-1) ?? null,
  };
}

const timeOf = ({ citedAt, savedAt }: RegisterMention): string => citedAt ?? savedAt;

/** How much of a document a mention names. */
function fullness(document: CitedDocument): number {
  const { resolved, symbol, date, issuer } = document;
  return (
    (resolved ? 8 : 0) +
    (symbol === null ? 0 : 4) +
    (date === null ? 0 : 2) +
    (issuer === null ? 0 : 1)
  );
}

function longest(texts: readonly (string | null)[]): string | null {
  return texts.reduce(
    (best, text) => ((text?.length ?? 0) > (best?.length ?? 0) ? text : best),
    null,
  );
}
