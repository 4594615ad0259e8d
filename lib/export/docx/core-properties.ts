import { printable } from '../printable.ts';
import { element, writeXml } from './template/xml-tree.ts';

const NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;
const MAKER = 'Trích Lục';

/**
 * What file managers show of a document (ECMA-376, part 2, 11). `docx` takes the time from the clock
 * and knows no language.
 */
export function coreProperties(title: string, now: Date): Uint8Array {
  const time = [`${now.toISOString().slice(0, 19)}Z`];
  const timeType = { 'xsi:type': 'dcterms:W3CDTF' };
  const root = element('cp:coreProperties', NAMESPACES, [
    element('dc:title', {}, [printable(title)]),
    element('dc:creator', {}, [MAKER]),
    element('dc:language', {}, ['vi-VN']),
    element('cp:lastModifiedBy', {}, [MAKER]),
    element('dcterms:created', timeType, time),
    element('dcterms:modified', timeType, time),
  ]);
  return new TextEncoder().encode(writeXml(root));
}
