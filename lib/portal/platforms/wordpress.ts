import type { Platform } from '../platform.ts';

export const wordpress: Platform = {
  id: 'wordpress',
  name: 'WordPress',
  recognise: {
    selector: 'body.single-post .entry-content, link[href*="/wp-content/"]',
    generator: /wordpress/i,
  },
  fields: {
    title: ['h1.entry-title', '.entry-title'],
    date: ['.entry-meta time.entry-date', 'time.entry-date'],
    category: ['.entry-meta .cat-links a', '.cat-links a', '.entry-category a'],
    body: ['.entry-content'],
    byline: ['.entry-meta .author', '.byline .author'],
    tags: ['.tags-links a', '.tag-links a'],
  },
  source: 'the default themes of the system',
  checked: '2026-11-24',
};
