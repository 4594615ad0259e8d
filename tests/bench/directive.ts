import { readFileSync } from 'node:fs';

import { findCitations } from '../../lib/index.ts';

/**
 * Reading speed, in megabytes of UTF-8 a second of CPU, of `findCitations` and of the pattern that
 * open-source parsers use (type word, N/YYYY/SYMBOL), in one run on the same text; then the CPU time of
 * one article of about 1,500 words. Run with `node tests/bench/directive.ts`.
 */
const USUAL_PATTERN =
  /(?:Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Pháp lệnh)\s+(?:số\s+)?\d+\/\d{4}\/[A-ZĐ0-9-]+/giu;

const article = readFileSync(
  new URL('../fixtures/citations/tho-xuan.txt', import.meta.url),
  'utf8',
);
const CORPUS_COPIES = 200;
const ROUNDS = 5;
const ARTICLE_ROUNDS = 100;
const TARGET_ARTICLE_MS = 3;

/** CPU milliseconds of the fastest of several rounds: what the machine's other work cannot lengthen. */
function fastest(rounds: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const corpus = Array.from({ length: CORPUS_COPIES }, () => article).join('\n\n');
const megabytes = Buffer.byteLength(corpus) / 1_000_000;
const readers = {
  findCitations: (text: string): number => findCitations(text).length,
  'usual pattern': (text: string): number => [...text.matchAll(USUAL_PATTERN)].length,
};

for (const [name, read] of Object.entries(readers)) {
  const milliseconds = fastest(ROUNDS, () => read(corpus));
  const speed = megabytes / (milliseconds / 1000);
  console.log(
    `${name.padEnd(14)} ${speed.toFixed(1).padStart(7)} MB/s  ${String(read(article)).padStart(3)} of 12 citations in the article`,
  );
}

const warm = fastest(ROUNDS, () => {
  for (let round = 0; round < ARTICLE_ROUNDS; round += 1) findCitations(article);
});
const words = article.split(/\s+/).length;
console.log(
  `one article    ${(warm / ARTICLE_ROUNDS).toFixed(2).padStart(7)} ms CPU for ${String(words)} words (target ${String(TARGET_ARTICLE_MS)} ms)`,
);
