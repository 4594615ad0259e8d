import type { CitedDocument } from './citation.ts';
import type { Clip } from './clip.ts';
import type { RegisterEntry } from './register.ts';

/** Documents as the register knows them, by the clip that cites them and the id that its text gave. */
export type DecidedDocuments = ReadonlyMap<string, ReadonlyMap<string, CitedDocument>>;

/** A document with what the register, and whoever decided in it, says of it. */
function decided(document: CitedDocument, entry: RegisterEntry): CitedDocument {
  const { key, title, normalized, date, issuer, term, resolved } = entry;
  const isRenumbered = normalized !== (entry.document.normalized ?? entry.document.number);
  const { number, symbol } = isRenumbered ? splitNumber(normalized) : entry.document;
  const isNumbered = isRenumbered || entry.document.normalized !== null;
  return {
    ...document,
    id: key,
    title,
    type: entry.type,
    normalized: isNumbered ? normalized : null,
    number,
    symbol,
    date,
    issuer,
    term,
    resolved,
  };
}

/** `238-QĐ/TW`, `12/2024/NĐ-CP`: the number stands first, the symbol behind the last part of it. */
function splitNumber(normalized: string | null): Pick<CitedDocument, 'number' | 'symbol'> {
  const [, number = null, symbol = null] =
    /^(\d+[^-/]*(?:\/\d{4})?)[-/](.+)$/.exec(normalized ?? '') ?? [];
  return number === null ? { number: normalized, symbol: null } : { number, symbol };
}

/** What the register says of each document that clips cite. */
export function decidedDocuments(register: readonly RegisterEntry[]): DecidedDocuments {
  const byClip = new Map<string, Map<string, CitedDocument>>();
  for (const entry of register) {
    for (const { clipId, document } of entry.mentions) {
      const documents = byClip.get(clipId) ?? new Map<string, CitedDocument>();
      byClip.set(clipId, documents.set(document.id, decided(document, entry)));
    }
  }
  return byClip;
}

/** Documents that are one, once; their mentions are added up. */
function each(documents: readonly CitedDocument[]): CitedDocument[] {
  const byId = new Map<string, CitedDocument>();
  for (const document of documents) {
    const before = byId.get(document.id);
    const mentions = document.mentions + (before?.mentions ?? 0);
    byId.set(document.id, { ...(before ?? document), mentions });
  }
  return [...byId.values()];
}

/**
 * Clips whose cited documents are those of the register: merged, renamed, dated and made certain as a
 * person decided. What the register does not know stays as the text has it.
 */
export function withDecidedDocuments(
  clips: readonly Clip[],
  register: readonly RegisterEntry[],
): Clip[] {
  const known = decidedDocuments(register);
  return clips.map((clip) => {
    const documents = known.get(clip.id);
    if (documents === undefined) return clip;
    const decidedOnes = clip.article.documents.map(
      (document) => documents.get(document.id) ?? document,
    );
    return { ...clip, article: { ...clip.article, documents: each(decidedOnes) } };
  });
}
