import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseSettings, openExtensionPage } from '../../../scripts/browser/pages.ts';
import { until } from '../../../scripts/browser/until.ts';
import { readWords } from '../../../scripts/browser/words.ts';
import { type Desk, openDesk } from '../../helpers/extension.ts';

/** Where Chromium on Linux looks; it reads what is put there while it runs. */
const FOLDER = '/etc/chromium/policies/managed';
const FILE = path.join(FOLDER, 'trich-luc-test.json');
const isWritable = ((): boolean => {
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(FILE, '{}');
    rmSync(FILE);
    return true;
  } catch {
    return false;
  }
})();

const t = readWords('vi');
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await chooseSettings(desk, { language: 'en', theme: 'light' });
  const policy = {
    language: 'vi',
    theme: 'rainbow',
    officeAgency: 'Ủy ban nhân dân xã Hòa Mỹ',
    remindAfter: 30,
    anySite: false,
  };
  if (isWritable) {
    const extensions = { [desk.id]: policy };
    writeFileSync(FILE, JSON.stringify({ '3rdparty': { extensions } }));
  }
});
afterAll(async () => {
  rmSync(FILE, { force: true });
  await desk.close();
});

test.runIf(isWritable)(
  'what an office sets holds, is locked, and what is wrong is named',
  async () => {
    await until(
      'the policy in the browser',
      () =>
        desk.worker.evaluate<unknown>(
          "chrome.storage.managed.get().then((all) => all.language ?? '')",
        ),
      (language) => language === 'vi',
      60,
    );
    const page = await openExtensionPage(desk, 'options.html');
    await page.locator('html[lang="vi"]').waitFor();
    await page.getByText(t('policy_in_force')).waitFor();
    await page.getByText(t('policy_refused', 'theme')).waitFor();
    await expect.poll(() => page.getByLabel(t('language_en')).isDisabled()).toBe(true);
    await expect.poll(() => page.getByLabel(t('theme_dark')).isDisabled()).toBe(false);
    const agency = page.getByLabel(t('office_agency'));
    await expect.poll(() => agency.inputValue()).toBe('Ủy ban nhân dân xã Hòa Mỹ');
    await expect.poll(() => agency.getAttribute('readonly')).not.toBeNull();
    await expect.poll(() => page.getByLabel(t('settings_remind')).inputValue()).toBe('30');
    await expect.poll(() => page.getByLabel(t('settings_any_site')).isDisabled()).toBe(true);
    await page.close();
  },
);
