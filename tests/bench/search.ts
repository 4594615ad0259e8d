import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { openCorpus } from './search/corpus.ts';
import { measureSearch, type JudgedQuery } from './search/measure.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const corpus = openCorpus(values.corpus ?? '');
const queries = JSON.parse(readFileSync(values.queries ?? '', 'utf8')) as JudgedQuery[];
const figures = await measureSearch(corpus, queries);
console.log(values.json ? JSON.stringify(figures) : figures);
