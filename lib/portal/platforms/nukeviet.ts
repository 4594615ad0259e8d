import type { Platform } from '../platform.ts';

/** NukeViet: Hà Tĩnh, Bình Phước, many communes and schools. */
export const nukeviet: Platform = {
  id: 'nukeviet',
  name: 'NukeViet',
  recognise: {
    selector: '#news-bodyhtml, #news_detail .bodytext, .news_column .hometext',
    generator: /nukeviet/i,
  },
  fields: {
    title: ['.news_column h1.title', '#news_detail h1', 'h1.title'],
    date: ['.news_column .h5', '#news_detail .time', '.news_column .time'],
    category: ['.breadcrumb li:last-child', '.breadcrumbs li:last-child'],
    lead: ['.hometext'],
    body: ['#news-bodyhtml', '.bodytext'],
    tags: ['.keywords a', '.news-tags a'],
  },
  print: ['a[href*="/print/"]'],
  source: 'public themes of the system',
  checked: '2026-11-24',
};
