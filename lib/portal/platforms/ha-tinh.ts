import type { Platform } from '../platform.ts';

/** Hà Tĩnh's own system, shared with its districts. */
export const haTinh: Platform = {
  id: 'ha-tinh',
  name: 'Hà Tĩnh',
  recognise: { selector: '.chi-tiet-tin .noi-dung, h1.cms-title, .loai-tin .news-main' },
  fields: {
    title: ['h1.main-title.cms-title', 'h1.cms-title'],
    date: ['.meta time'],
    category: ['.portlet-header .portlet-header-title:first-child'],
    lead: ['.chi-tiet-tin .gioi-thieu'],
    body: ['.chi-tiet-tin .noi-dung', '.noi-dung'],
    byline: ['.chi-tiet-tin .pull-right strong'],
    source: ['.chi-tiet-tin .pull-right em small', '.chi-tiet-tin .pull-right small'],
  },
  source: 'templates of the system',
  checked: '2026-11-24',
};
