import { readdirSync, readFileSync } from 'node:fs';

import { foldText } from '../../../lib/index.ts';
import type { CorpusArticle } from './corpus.ts';
import { random, type Random } from './random.ts';

const FIXTURES = new URL('../../fixtures/citations/', import.meta.url);

/** Running text of the fixtures, as words with their punctuation. */
function fixtureWords(): string[] {
  const texts = readdirSync(FIXTURES).map((name) => {
    const content = readFileSync(new URL(name, FIXTURES), 'utf8');
    if (!name.endsWith('.jsonl')) return content;
    const lines = content.split('\n').filter((line) => line !== '');
    return lines.map((line) => String((JSON.parse(line) as { text?: unknown }).text)).join('\n');
  });
  return texts
    .join('\n')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES = (
  'a á à ả ạ an án ang áng ạnh anh ành ai ải ao áo ăn ắn ăng âm ấm ân ận ất ầu e én ê ế ên ' +
  'ênh i í in ính ình iên iệc iều o ó oi on ong ông ốt ở ơi ơn u ú ung ưng ươi ương ước uôn uyên uyết'
).split(' ');
const PLACES = (
  'Xuân Lập Thọ Hải Yên Định Quảng Xương Nga Sơn Hậu Lộc Triệu Tân Bình Phú Long Mỹ Hưng ' +
  'Phước Đức Kim Thanh Hà Vĩnh Cẩm Lang Như Thường Mường Quan Nông Tĩnh Nghi'
).split(' ');
const BODIES = ['Ban Tuyên giáo', 'Ban Dân vận', 'UBND', 'HĐND', 'Hội Nông dân', 'Trung tâm Y tế'];
const LEVELS = ['Huyện ủy', 'Tỉnh ủy', 'huyện', 'xã', 'thị trấn'];
const ACTS = ['tổ chức hội nghị', 'triển khai', 'tổng kết', 'làm việc với', 'kiểm tra', 'tập huấn'];
const SYMBOLS = ['QĐ/TW', 'CT/TW', 'KL/TW', 'NQ/HU', 'KH/HU', 'BC/BTG'];
const STATE_SYMBOLS = ['QĐ-UBND', 'KH-UBND', 'NQ-HĐND', 'UBND-VX'];

/** Words nobody wrote, of two syllables each: what makes one article differ from the next. */
function inventWords(count: number): string[] {
  const pick = random(4242);
  const syllable = (): string => pick.of(ONSETS) + pick.of(RIMES);
  return Array.from({ length: count }, () => `${syllable()} ${syllable()}`);
}

/** Words of a body, at least and at most. */
export interface BodyLength {
  readonly least: number;
  readonly most: number;
}

/**
 * Articles of word salad with the statistics of portal text, for measuring alone: running words by a
 * chain over the fixtures, rare words by Zipf, document numbers, a third in old tone placement, three
 * in a hundred decomposed. The same seed gives the same articles.
 */
export function* generateArticles(
  count: number,
  seed: number,
  length: BodyLength = { least: 500, most: 2000 },
): Iterable<CorpusArticle> {
  const words = fixtureWords();
  const next = new Map<string, string[]>();
  words.forEach((word, at) => {
    const list = next.get(word) ?? [];
    list.push(words[at + 1] ?? '.');
    next.set(word, list);
  });
  const rare = inventWords(4000);
  for (let id = 0; id < count; id++) {
    const pick = random(seed * 1_000_003 + id);
    const topic = Array.from({ length: 8 }, () => pick.zipf(rare));
    const article = { id, ...write(pick, words, next, rare, topic, length) };
    const style = pick.number(100);
    if (style < 35)
      yield { ...article, title: oldTones(article.title), body: oldTones(article.body) };
    else if (style < 38) {
      const [title, body] = [article.title.normalize('NFD'), article.body.normalize('NFD')];
      yield { ...article, title, body };
    } else yield article;
  }
}

function write(
  pick: Random,
  words: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  rare: readonly string[],
  topic: readonly string[],
  { least, most }: BodyLength,
): Omit<CorpusArticle, 'id'> {
  const place = `${pick.of(PLACES)} ${pick.of(PLACES)}`;
  const year = 2016 + pick.number(11);
  const head = `${pick.of(BODIES)} ${pick.of(LEVELS)} ${place} ${pick.of(ACTS)}`;
  const subject = `${pick.of(topic)}, ${pick.of(topic)}`;
  const title =
    pick.number(4) === 0
      ? `${head} thực hiện Quyết định số ${documentNumber(pick)} về ${subject}`
      : `${head} ${subject} năm ${year}`;
  const length = least + Math.floor(pick.unit() ** 1.6 * (most - least));
  const body: string[] = [];
  let word = pick.of(words);
  while (body.length < length) {
    const what = pick.number(1000);
    if (what < 25) body.push(pick.zipf(rare));
    else if (what < 65) body.push(pick.of(topic));
    else if (what < 70) body.push(`Quyết định số ${documentNumber(pick)}`);
    else body.push(word);
    word = pick.of(next.get(word) ?? words);
  }
  const month = String(1 + pick.number(12)).padStart(2, '0');
  const day = String(1 + pick.number(28)).padStart(2, '0');
  return {
    title,
    body: body.join(' '),
    tags: [pick.of(topic)],
    cat: pick.of(BODIES),
    date: `${year}-${month}-${day}`,
    site: `${foldText(place).replace(/ /g, '')}.gov.vn`,
  };
}

function documentNumber(pick: Random): string {
  const number = 1 + Math.floor(pick.unit() ** 1.7 * 2500);
  const digits = number < 10 ? `0${number}` : String(number);
  return pick.number(3) === 0
    ? `${digits}/${pick.of(STATE_SYMBOLS)}`
    : `${digits}-${pick.of(SYMBOLS)}`;
}

const NEW_TONES = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const OLD_TONES = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');

function oldTones(text: string): string {
  return text.replace(/(?<![qQ])[òóỏõọùúủũụ][aey](?!\p{L})/gu, (pair) => {
    return OLD_TONES[NEW_TONES.indexOf(pair)] ?? pair;
  });
}
