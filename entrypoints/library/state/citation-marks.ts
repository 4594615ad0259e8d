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
  /** The documents cited, each once, and where each is shown. */
  readonly documents: readonly { readonly document: CitedDocument; readonly href: string }[];
}

/**
 * The mentions of a clip as marks that open their documents; one struck off by hand has none.
 *
 * @param decided the documents as the register has them, by the ids of the text
 */
export function citationMarks(
  { id, article }: Clip,
  unresolved: string,
  decided: ReadonlyMap<string, CitedDocument>,
): CitationMarks {
  const keys = new Map(citationRecords(article).map(({ key, document }) => [document.id, key]));
  const hrefOf = (document: CitedDocument) =>
    documentHash(keys.get(document.id) ?? document.id, id);
  const toMarks = (found: readonly LocatedMention[]) =>
    found.flatMap(({ start, end, mention }): Mark[] => {
      const cited = article.documents.find((known) => known.id === mention.documentId);
      if (cited === undefined) return [];
      const document = decided.get(cited.id) ?? cited;
      const isUnresolved = !document.resolved;
      const title = isUnresolved ? `${document.title}: ${unresolved}` : document.title;
      return [{ start, end, href: hrefOf(cited), title, isUnresolved }];
    });
  const located = locateMentions(article);
  return {
    lead: toMarks(located.lead),
    runs: new Map([...located.runs].map(([run, found]) => [run, toMarks(found)])),
    documents: [
      ...new Map(
        article.documents.map((cited) => {
          const document = decided.get(cited.id) ?? cited;
          return [document.id, { document, href: hrefOf(cited) }] as const;
        }),
      ).values(),
    ],
  };
}
