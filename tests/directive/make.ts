import type { Citation, CitedDocument } from '../../lib/index.ts';

/** A mention with a number and nothing else; a test names what it is about. */
export function makeCitation(fields: Partial<Citation> = {}): Citation {
  return {
    start: 0,
    end: 14,
    text: 'Kết luận số 01',
    type: 'kết luận',
    number: '01',
    symbol: null,
    normalized: '01',
    date: null,
    issuer: null,
    form: 'number',
    term: null,
    name: null,
    documentId: null,
    ...fields,
  };
}

/** The document that "Kết luận số 01" alone speaks of. */
export function makeDocument(fields: Partial<CitedDocument> = {}): CitedDocument {
  return {
    id: 'ket-luan.1',
    title: 'Kết luận số 01',
    type: 'kết luận',
    normalized: '01',
    number: '01',
    symbol: null,
    date: null,
    issuer: null,
    term: null,
    resolved: false,
    mentions: 1,
    ...fields,
  };
}
