import type { Mark } from '../../../components/marked-run.tsx';
import {
  citationRecords,
  type CitedDocument,
  type Clip,
  type Inline,
  type LocatedMention,
  locateMentions,
} from '../../../lib/index.ts';
import { documentHash } from './route.ts';

export interface CitationMarks {
  readonly lead: readonly Mark[];
  readonly runs: ReadonlyMap<readonly Inline[], readonly Mark[]>;
  /** Where a cited document is shown. */
  readonly hrefOf: (document: CitedDocument) => string;
}

/** The mentions of a clip as marks that open their documents; one struck off by hand has none. */
export function citationMarks({ id, article }: Clip, unresolved: string): CitationMarks {
  const keys = new Map(citationRecords(article).map(({ key, document }) => [document.id, key]));
  const hrefOf = (document: CitedDocument) =>
    documentHash(keys.get(document.id) ?? document.id, id);
  const toMarks = (found: readonly LocatedMention[]) =>
    found.flatMap(({ start, end, mention }): Mark[] => {
      const document = article.documents.find((known) => known.id === mention.documentId);
      if (document === undefined) return [];
      const isUnresolved = !document.resolved;
      const title = isUnresolved ? `${document.title}: ${unresolved}` : document.title;
      return [{ start, end, href: hrefOf(document), title, isUnresolved }];
    });
  const located = locateMentions(article);
  return {
    lead: toMarks(located.lead),
    runs: new Map([...located.runs].map(([run, found]) => [run, toMarks(found)])),
    hrefOf,
  };
}
