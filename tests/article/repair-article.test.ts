import { describe, expect, test } from 'vitest';
import { extractArticle, extractUnrepaired, repairArticle } from '../../lib/index.ts';
import type { Article } from '../../lib/index.ts';
import { articlePages, makeStandardPage } from './fixture-pages.ts';

function articleOf(html: string, url: string): Article {
  const result = extractArticle(makeStandardPage(html, url), { url });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail ?? ''}`);
  return result.value;
}

const REPAIRED = 'legacy-encoding-repaired';
const OLD = articlePages().filter(({ name }) => /vntime|vni-/.test(name));

describe.each(OLD)('$name', ({ html, expected }) => {
  test('comes out in Unicode, and says so', () => {
    const article = articleOf(html, expected.url);
    expect(article.text.split('\n')).toEqual(expected.text);
    expect(article.warnings).toContain(REPAIRED);
    expect(article.provenance['title']).toBe('heuristics');
  });

  test('the script in the page and the background come to the same', () => {
    const page = makeStandardPage(html, expected.url);
    const raw = extractUnrepaired(page, { url: expected.url });
    if (!raw.ok) throw new Error(raw.reason);
    expect(raw.value.title).not.toBe(expected.title);
    expect(repairArticle(raw.value)).toEqual(articleOf(html, expected.url));
  });
});

test('there are pages of both encodings', () => {
  expect(OLD.length).toBeGreaterThanOrEqual(2);
});

function foreignPage(lang: string, title: string, paragraphs: readonly string[]): string {
  const text = paragraphs.map((each) => `<p>${each}</p>`).join('');
  return `<html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>${text}</article></body></html>`;
}

test.each([
  [
    'fr',
    'L’Éducation à l’honneur à Besançon',
    [
      'Le maire a été reçu hier à l’hôtel de ville : « Où que l’élève aille, l’école l’y attendra », a-t-il déclaré.',
      'Les crédits alloués à la forêt de Noël s’élèvent à 12 000 €, soit 3 % de plus qu’en 2022 ; le reste ira aux crèches.',
    ],
  ],
  [
    'de',
    'Brückensanierung: Straße für Fußgänger geöffnet',
    [
      'Die Fußgängerbrücke über die Würm ist wieder geöffnet, teilte die Stadt mit. Für Radfahrer bleibt sie bis März gesperrt.',
      'Größere Schäden fanden die Prüfer an den Brücken­pfeilern, die nächstes Jahr für 1,2 Millionen Euro erneuert werden müssen.',
    ],
  ],
  [
    'is',
    'Veðurspá fyrir Ísafjörð og nágrenni',
    [
      'Það verður norðaustlæg átt á Vestfjörðum í dag, og síðdegis dregur úr vindi. Sagði Veðurstofan að úrkoma yrði lítil.',
      'ÞAÐ VERÐUR KALT. Á morgun er gert ráð fyrir björtu veðri, þó má búast við þoku við ströndina og næturfrosti inn til landsins.',
    ],
  ],
])('a page in %s keeps its letters', (lang, title, paragraphs) => {
  const article = articleOf(foreignPage(lang, title, paragraphs), 'https://example.org/a/1');
  expect(article.title).toBe(title);
  expect(article.text.split('\n')).toEqual(paragraphs.map((each) => each.replaceAll('\u00AD', '')));
  expect(article.warnings).toEqual([]);
});

test('a soft hyphen beside signs inside words is no letter where the text is not in TCVN3', () => {
  const line =
    'Đồng chí Bí thư Huyện ủy nhấn m\u00ADạnh về vi\u00ADệc giữ gìn rừng đặc dụng của huyện nhà.';
  const html = foreignPage('vi', 'Giữ gìn rừng đặc dụng', [line, `${line} Mã số: l«m ab¸c.`]);
  const article = articleOf(html, 'https://example.org/a/1');
  expect(article.text).toContain('nhấn mạnh về việc giữ gìn');
  expect(article.text).not.toMatch(/[\u00AD\uE0AD]/);
  expect(article.warnings).toEqual([]);
});

test('the spelling of an abbreviation with the Icelandic letter is mended all the same', () => {
  const line =
    'Thực hiện Quyết định số 238-QÐ/TW, HÐND và UBND xã Ðông Lĩnh ðã họp bàn về việc này.';
  const html = foreignPage('vi', 'Họp bàn về việc giữ rừng', [line, `${line} Nhân dân đồng tình.`]);
  const article = articleOf(html, 'https://example.org/a/1');
  expect(article.text).toContain('238-QĐ/TW, HĐND và UBND xã Đông Lĩnh đã họp');
});
