import type { Platform } from '../platform.ts';

/** VNPT ePortal, portlets on Liferay. */
export const vnpt: Platform = {
  id: 'vnpt',
  name: 'VNPT ePortal',
  recognise: {
    selector: '[id*="vnpteportal"], [class*="vnpt-portal"], [class*="dsnews_WAR"], #testabc',
  },
  fields: {
    title: ['#testabc h1', '.vnpt-news-title', '.news-detail h1'],
    date: ['.vnpt-news-date', '.news-detail .date'],
    category: ['.vnpt-news-category'],
    lead: ['#testabc > p > strong', '.vnpt-news-summary'],
    body: ['.vnpt-news-content'],
  },
  source: 'a public scraper of one ministry-level portal',
  checked: '2026-11-24',
};
