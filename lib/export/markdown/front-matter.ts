import type { Clip } from '../../clip/clip.ts';
import { citedDocuments } from '../cited-documents.ts';
import { formatByline } from '../source-line.ts';
import { yamlString } from './escape.ts';

export type FrontMatter = readonly (readonly [
  key: string,
  value: string | readonly string[] | null,
])[];

/** Fields as YAML between rules; what is empty is left out, every value is quoted. */
export function frontMatter(fields: FrontMatter): string {
  const lines = fields.flatMap(([key, value]) => {
    if (value === null || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${yamlString(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${yamlString(item)}`)];
  });
  return ['---', ...lines, '---'].join('\n');
}

/** The fields of a clip, in their order. */
export function clipFields(clip: Clip): FrontMatter {
  const { article } = clip;
  return [
    ['title', article.title],
    ['url', article.url],
    ['portal', article.portal.name],
    ['category', article.category],
    ['published', article.publishedAt],
    ['author', formatByline(article)],
    ['saved', clip.savedAt],
    ['tags', clip.tags],
    ['directives', citedDocuments(article).map(({ title }) => title)],
  ];
}
