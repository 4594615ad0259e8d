import type { Platform } from '../platform.ts';

/** Lạc Việt on SharePoint 2010: districts of Đắk Nông. The same ids serve articles, lists and documents. */
export const lacViet: Platform = {
  id: 'lac-viet',
  name: 'Lạc Việt SharePoint',
  recognise: { selector: '#tableforprint, .lv_description_mode1, .css_readCounter' },
  fields: {
    title: ['#tableforprint p.Title', 'p.Title'],
    date: ['#tableforprint td.Time', 'td.Time'],
    category: ['#tableforprint td.FolderTitle', 'td.FolderTitle'],
    lead: ['.lv_description_mode1'],
    body: ['#content-print', '#tableforprint div[class^="ExternalClass"]'],
  },
  print: ['.css_printandback a.print'],
  source: 'saved pages of a district portal',
  checked: '2026-11-24',
};
