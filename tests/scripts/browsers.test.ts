import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/setup/browsers.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a browser that is named is taken before any other', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  vi.stubEnv('FIREFOX_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(findFirefox()).toBe(process.execPath);
});

test('a named browser that is not there is passed over', () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  expect(findChromium()).not.toBe('/nowhere/chrome');
});

test.runIf(process.platform === 'linux')('none is found where nothing is installed', () => {
  for (const name of ['CHROME_PATH', 'CHROMIUM_PATH', 'FIREFOX_PATH']) vi.stubEnv(name, '');
  vi.stubEnv('PATH', import.meta.dirname);
  expect([findChromium(), findFirefox()].filter((file) => !file?.startsWith('/snap/'))).toEqual([
    null,
    null,
  ]);
});
