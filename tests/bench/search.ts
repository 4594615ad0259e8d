import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { corpusOf, openCorpus } from './search/corpus.ts';
import { generateArticles } from './search/generate.ts';
import { makeQueries } from './search/make-queries.ts';
import { measureSearch, type JudgedQuery } from './search/measure.ts';
import { measurePeers } from './search/peers.ts';
import { printFigures } from './search/print.ts';

/**
 * Quality, speed and size of search over a corpus with judged queries, and other libraries beside it. Without
 * files, articles and queries are generated from the fixtures; `--seed` changes them. With `--json`
 * the last line is one JSON object and no other library is measured.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    clips: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

function material(): { corpus: ReturnType<typeof openCorpus>; queries: JudgedQuery[] } {
  if (values.corpus !== undefined && values.queries !== undefined) {
    const queries = JSON.parse(readFileSync(values.queries, 'utf8')) as JudgedQuery[];
    return { corpus: openCorpus(values.corpus), queries };
  }
  const seed = Number(values.seed);
  const articles = [...generateArticles(Number(values.clips), seed)];
  return { corpus: corpusOf(articles), queries: makeQueries(articles, 12, seed) };
}

const { corpus, queries } = material();
const figures = await measureSearch(corpus, queries);
if (values.json) console.log(JSON.stringify(figures));
else printFigures(figures, measurePeers(corpus, queries));
