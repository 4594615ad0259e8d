import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { fixtureRoot } from '../../article/fixture-pages.ts';

const textOrNull = v.optional(v.nullable(v.string()));
const lines = v.union([
  v.string(),
  v.pipe(
    v.array(v.string()),
    v.transform((all) => all.join('\n')),
  ),
]);

/** What a page must give. Only what is written down is scored, so that any folder of pages can be run. */
const Expectation = v.object({
  url: v.string(),
  kind: v.optional(v.picklist(['article', 'list', 'home', 'document', 'other']), 'article'),
  title: textOrNull,
  category: textOrNull,
  publishedAt: textOrNull,
  lead: textOrNull,
  byline: v.optional(
    v.union([
      v.nullable(v.string()),
      v.pipe(
        v.object({ text: v.nullable(v.string()) }),
        v.transform(({ text }) => text),
      ),
    ]),
  ),
  images: v.optional(v.array(v.object({ src: v.string(), caption: v.nullable(v.string()) }))),
  attachments: v.optional(v.array(v.object({ url: v.string() }))),
  text: v.optional(lines),
});

export type Wanted = v.InferOutput<typeof Expectation>;

export interface BenchPage {
  readonly name: string;
  readonly html: string;
  readonly wanted: Wanted;
}

/** Every `X.html` under a folder that has an `X.json` beside it; by default our own fixture pages. */
export function benchPages(folder: string | undefined): BenchPage[] {
  const root = folder === undefined ? fixtureRoot : resolve(folder);
  return globSync('**/*.html', { cwd: root })
    .sort()
    .map((file) => {
      const path = join(root, file);
      const json: unknown = JSON.parse(readFileSync(path.replace(/\.html$/, '.json'), 'utf8'));
      return {
        name: file.replace(/\.html$/, ''),
        html: readFileSync(path, 'utf8'),
        wanted: v.parse(Expectation, json),
      };
    });
}
