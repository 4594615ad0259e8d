import { type CitedDocument, findCitations, groupDocuments } from '../../../lib/index.ts';

/** The documents that a typed line names. */
export function citeText({ text }: { text: string }): readonly CitedDocument[] {
  return groupDocuments(findCitations(text)).documents;
}
