import type { Platform } from '../platform.ts';

/** The divArticleDescription family on SharePoint: several ministries and provinces. */
export const sharepointDescription: Platform = {
  id: 'sharepoint-description',
  name: 'SharePoint divArticleDescription',
  recognise: {
    selector:
      '#divArticleContent, #divArticleDescription, #divArticleDescription2, .News_Time_Post, #news_content .title_news',
  },
  fields: {
    title: ['#news_content .title_news h1', 'h1.News_Detail_Title', '#divArticleDescription3 h1'],
    date: ['.date-detail', '.News_Time_Post'],
    category: [
      '.box-category .title-t1',
      'ul.UL_Link_Menu li.Lv_3',
      'ul.UL_Link_Menu li:last-child',
    ],
    lead: ['#divArticleDescription', '#divArticleDescription1'],
    body: ['#divArticleContent', '#divArticleDescription2'],
    byline: ['.Author_Write_TG'],
    source: ['[id$="pnNguontin"]'],
  },
  print: ['a[href*="/printpage.aspx" i]'],
  source: 'templates and a public scraper of ministry portals',
  checked: '2026-11-24',
};
