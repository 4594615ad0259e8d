import * as v from 'valibot';
import type { Article, Detection } from '../../index.ts';
import { articleSchema, detectionSchema } from '../messages/schemas.ts';

/** What the content script is asked; it answers nothing else. */
export type PageQuestion =
  { readonly ask: 'extract-page' } | { readonly ask: 'fetch-image'; readonly src: string };

/** The answer to `extract-page`. */
export interface PageContent {
  readonly url: string;
  readonly detection: Detection;
  /** Without citations, which are found outside the page. */
  readonly article: Article | null;
}

export const pageContentSchema: v.GenericSchema<unknown, PageContent> = v.object({
  url: v.string(),
  detection: detectionSchema,
  article: v.nullable(articleSchema),
});

/** The answer to `fetch-image`: the file in Base64, or null where the page cannot read it. */
export type ImageAnswer = { readonly base64: string } | null;
