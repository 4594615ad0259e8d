import type { Platform } from '../platform.ts';

/** Liferay with its Vietnamese themes: Hà Nội, Đồng Tháp, Đà Nẵng, ministries. */
export const liferay: Platform = {
  id: 'liferay',
  name: 'Liferay',
  recognise: {
    address: [
      ['/-/', /\/-\/(?:asset_publisher|view_content|view-article)\//],
      'p_p_id=101_instance',
    ],
    selector: '.journal-content-article, .asset-full-content, .portlet-boundary',
    generator: /liferay/i,
  },
  fields: {
    title: ['.asset-full-content-title', '.asset-full-content .asset-title', '.header-title'],
    date: [
      '.assetPublishDate',
      '.asset-full-content .metadata-publish-date',
      '.metadata-publish-date',
    ],
    category: ['.dd_chuyenmuc .tintuc p', '.dd_chuyenmuc p'],
    lead: ['.sapo-wrapper .sapo', 'p.sapo', '.asset-summary-full'],
    body: ['.asset-content .journal-content-article', '.journal-content-article'],
    byline: ['.view-content-author'],
  },
  print: ['.print-action a'],
  source: 'saved pages of a city portal',
  checked: '2026-11-24',
};
