import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { corpusOf, openCorpus, type Corpus } from './search/corpus.ts';
import { generateArticles } from './search/generate.ts';
import { makeQueries } from './search/make-queries.ts';
import { measurePeers } from './search/measure-peers.ts';
import { measureSearch, type JudgedQuery } from './search/measure.ts';
import { printFigures, printPeers } from './search/print.ts';
import { fileStorage } from './search/storage.ts';

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

interface Material {
  readonly corpus: Corpus;
  readonly queries: readonly JudgedQuery[];
}

function readMaterial(): Material | string {
  const { corpus, queries } = values;
  if (corpus === undefined && queries === undefined) {
    const seed = Number(values.seed);
    const articles = [...generateArticles(Number(values.clips), seed)];
    return { corpus: corpusOf(articles), queries: makeQueries(articles, 12, seed) };
  }
  if (corpus === undefined || queries === undefined) {
    return '--corpus FILE and --queries FILE go together';
  }
  const missing = [corpus, queries].filter((file) => !existsSync(file));
  if (missing.length > 0) return `no such file: ${missing.join(', ')}`;
  const judged = JSON.parse(readFileSync(queries, 'utf8')) as JudgedQuery[];
  return { corpus: openCorpus(corpus), queries: judged };
}

const material = readMaterial();
if (typeof material === 'string') {
  console.error(`npm run bench -- search: ${material}`);
  process.exitCode = 2;
} else {
  const { corpus, queries } = material;
  const storage = fileStorage();
  try {
    const figures = await measureSearch(corpus, queries, storage);
    if (values.json) console.log(JSON.stringify(figures));
    else {
      printFigures(figures);
      printPeers(await measurePeers(corpus, queries, storage, figures.clips), figures.clips);
    }
  } finally {
    storage.close();
  }
}
