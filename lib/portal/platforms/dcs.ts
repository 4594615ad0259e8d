import type { Platform } from '../platform.ts';

/** Sites of the Party under dcs.vn and dangcongsan.vn. */
export const dcs: Platform = {
  id: 'dcs',
  name: 'dcs.vn',
  recognise: { domains: ['dcs.vn', 'dangcongsan.vn'] },
  fields: {
    title: ['h1.post-title', '.detail-title'],
    date: ['.post-date', '.detail-date', '.lbPublishedDate'],
    category: ['.post-category a', '.detail-category a'],
    lead: ['.post-summary', '.detail-sapo'],
    body: ['.post-content', '.detail-content'],
    byline: ['.post-author', '.detail-author'],
  },
  source: 'addresses',
  checked: '2026-11-24',
};
