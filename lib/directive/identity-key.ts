import { findCitations } from './find-citations.ts';
import { groupDocuments } from './group-documents.ts';

/**
 * The key under which a document is known to the register when it is cited in full, so that a
 * document confirmed by hand and later full citations of it are one. Null where these facts do not
 * make it certain.
 */
export function identityKey(facts: {
  readonly title: string;
  readonly date: string | null;
  readonly issuer: string | null;
}): string | null {
  const { title, date, issuer } = facts;
  const [year, month, day] = (date ?? '').split('-');
  const issued = day === undefined ? '' : ` ngày ${day}/${String(month)}/${String(year)}`;
  const by = issuer === null ? '' : ` của ${issuer}`;
  const [document] = groupDocuments(findCitations(`${title}${issued}${by}.`)).documents;
  return document?.resolved === true ? document.id : null;
}
