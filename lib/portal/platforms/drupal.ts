import type { Platform } from '../platform.ts';

export const drupal: Platform = {
  id: 'drupal',
  name: 'Drupal',
  recognise: { selector: '.node .field-name-body, .field--name-body', generator: /drupal/i },
  fields: {
    title: ['h1.page-header', '#page-title', 'h1.page-title', '.node h1'],
    body: ['.field--name-body', '.field-name-body'],
    category: ['.field-name-field-chuyen-muc a', '.field-name-field-tags a'],
  },
  print: ['a[href^="/print/"]'],
  source: 'the default themes of the system',
  checked: '2026-11-24',
};
