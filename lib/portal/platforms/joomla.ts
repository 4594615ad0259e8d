import type { Platform } from '../platform.ts';

export const joomla: Platform = {
  id: 'joomla',
  name: 'Joomla',
  recognise: {
    selector: '.item-page [itemprop="articleBody"], .com-content-article',
    generator: /joomla/i,
  },
  fields: {
    title: [
      '.item-page .page-header h1',
      '.item-page .page-header h2',
      '.item-page [itemprop="headline"]',
    ],
    date: ['.article-info .published time', '.article-info .published'],
    category: ['.article-info .category-name a'],
    body: ['.item-page [itemprop="articleBody"]', '.com-content-article__body'],
    byline: ['.article-info .createdby [itemprop="name"]'],
    tags: ['.item-page .tags a'],
  },
  print: ['a[href*="print=1"]'],
  source: 'the default themes of the system',
  checked: '2026-11-24',
};
