import type { Platform } from '../platform.ts';

/** Vietsoftware VCMS on Liferay: one form round everything, the body pasted inside a paragraph. */
export const vcms: Platform = {
  id: 'vcms',
  name: 'Vietsoftware VCMS',
  recognise: { selector: '.wd-tlh3-4, .wd-tlh1-2, [id*="vcmsviewcontent"]' },
  fields: {
    title: ['h3.wd-tlh3-4'],
    date: ['p.wd-date', '.wd-date'],
    category: ['h2.wd-tlh1-2'],
    byline: ['p.wd-actor', '.wd-actor'],
  },
  print: ['.wd-print a, a.wd-print'],
  source: 'templates of the portlet',
  checked: '2026-11-24',
};
