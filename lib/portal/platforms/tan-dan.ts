import type { Platform } from '../platform.ts';

/** Tân Dân's SharePoint portal: Thanh Hóa and its districts, Nam Định, Điện Biên, Ninh Thuận. */
export const tanDan: Platform = {
  id: 'tan-dan',
  name: 'Tân Dân SharePoint',
  recognise: {
    address: [
      '/portal/kenhtin/',
      ['/portal/pages/', /\/portal\/pages\/(?:\d{4}-\d{1,2}-\d{1,2}\/|(?:print|default)\.aspx)/],
    ],
    selector: '.btn-zoom[data-obj]',
  },
  fields: {
    title: ['h1.art-title', '.art-title', '.article-title'],
    date: ['.art-date', '.article-date'],
    category: ['.art-detail .cat a', '.art-cat a'],
    body: ['#art-content', '.article-content'],
  },
  print: ['a[href*="/print.aspx" i]'],
  source: 'addresses, a public scraper and the font-zoom script of the platform',
  checked: '2026-11-24',
};
