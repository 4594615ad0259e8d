import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PLATFORMS } from '../../lib/portal/platforms.ts';
import { fixturePages, makePage } from '../article/fixture-pages.ts';

const FOLDER = fileURLToPath(new URL('../../lib/portal/platforms/', import.meta.url));

test('every platform file is a row of the table, under its own name', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  expect(PLATFORMS.map((platform) => platform.id).sort()).toEqual(files.sort());
});

test('every platform has pages to prove it', () => {
  const proven = new Set(fixturePages().map(({ expected }) => expected.platform));
  expect(PLATFORMS.map((platform) => platform.id).filter((id) => !proven.has(id))).toEqual([]);
});

test('every selector of every profile can be parsed', () => {
  const page = makePage('<body></body>', 'https://xa.gov.vn/');
  for (const { recognise, fields } of PLATFORMS) {
    const selectors = [
      ...Object.values(fields).flat(),
      ...(recognise.selector === undefined ? [] : [recognise.selector]),
    ];
    for (const selector of selectors) expect(page.querySelector(selector)).toBeNull();
  }
});

test.each(PLATFORMS)(
  '$id says where its knowledge comes from and when it was checked',
  ({ source, checked }) => {
    expect(source.length).toBeGreaterThan(5);
    expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/);
  },
);
