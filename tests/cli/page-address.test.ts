import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPageAddress } from '../../lib/cli/page-address.ts';
import { makeFolder } from './run-cli.ts';

describe('where a saved page came from', () => {
  test.each([
    ['a browser', '<!-- saved from url=(0026)https://a.gov.vn/tin/1.html -->'],
    ['SingleFile', '<!--\n Page saved with SingleFile \n url: https://a.gov.vn/tin/1.html \n-->'],
    ['its canonical address', '<link href="https://a.gov.vn/tin/1.html" rel="canonical">'],
    [
      'its card for social networks',
      "<meta property='og:url' content='https://a.gov.vn/tin/1.html'>",
    ],
  ])('%s says it', async (_, html) => {
    expect(await findPageAddress('-', html)).toBe('https://a.gov.vn/tin/1.html');
  });

  test('the file beside the page outranks what the page says', async () => {
    const folder = await makeFolder({ 'tin.json': '{"url":"https://a.gov.vn/that"}' });
    const html = '<link rel="canonical" href="https://a.gov.vn/">';
    expect(await findPageAddress(join(folder, 'tin.html'), html)).toBe('https://a.gov.vn/that');
  });

  test('a neighbour that is something else is passed over', async () => {
    const folder = await makeFolder({ 'tin.json': '[1', 'khac.json': '{"url":"/tin"}' });
    const html = '<link rel="canonical" href="https://a.gov.vn/tin">';
    for (const name of ['tin.html', 'khac.html']) {
      expect(await findPageAddress(join(folder, name), html)).toBe('https://a.gov.vn/tin');
    }
  });

  test('nothing but http and https counts', async () => {
    const html =
      '<link rel="canonical" href="file:///tin.html"><meta property="og:url" content="/tin">';
    expect(await findPageAddress('-', html)).toBeNull();
  });
});
