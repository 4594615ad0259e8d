import { openExtensionPage, openPopup, openTab, tabIdOf } from '../../browser/pages.ts';
import { until } from '../../browser/until.ts';
import { readWords } from '../../browser/words.ts';
import { THO_XUAN } from '../../demo/tho-xuan.ts';
import { judgeStored, readStored } from '../inspect.ts';
import { makeMachine, versionOf } from '../machine.ts';
import type { Counted, FaultOptions } from '../report.ts';

/** Milliseconds between the click on the button and the end of the popup. */
const DELAYS = [20, 80, 200, 800] as const;
const PICTURES = 7;

/** Closes the popup right after the click that saves. */
export async function closePopup(options: FaultOptions): Promise<Counted> {
  const machine = await makeMachine(options);
  const browser = await machine.start();
  const t = readWords('vi');
  const clicked: string[] = [];
  const faults: string[] = [];
  let whole = 0;
  try {
    const reader = await openExtensionPage(browser, 'popup.html?query=');
    const { html = '' } = machine.portal.pages.find((page) => page.url.href === THO_XUAN) ?? {};
    for (let run = 0; run < options.runs; run++) {
      const url = new URL(`/bai-dong-popup-${run}`, THO_XUAN).href;
      machine.portal.replacePage(url, html);
      const tab = await openTab(browser, url);
      const popup = await openPopup(browser, await tabIdOf(browser, tab));
      await popup.getByRole('button', { name: t('action_save') }).click();
      await new Promise((resolve) => setTimeout(resolve, DELAYS[run % DELAYS.length]));
      await popup.close();
      clicked.push(url);
      const isWhole = await until(
        url,
        () => readStored(reader),
        ({ clips, revisions }) => {
          const clip = clips.find((each) => each.url === url);
          const revision = revisions.find((each) => each.clipId === clip?.id);
          return revision?.images.length === PICTURES;
        },
        20,
      ).then(
        () => true,
        () => false,
      );
      whole += isWhole ? 1 : 0;
      options.say(`run ${run + 1}: ${isWhole ? 'finished' : 'not finished'}`);
      await tab.close();
    }
    if (whole < options.runs) faults.push(`${options.runs - whole} saves were not finished`);
    const tally = await judgeStored(await readStored(reader), clicked);
    const more = { finished: whole };
    return { ...tally, acknowledged: clicked.length, faults, more, browser: versionOf(browser) };
  } finally {
    await browser.close();
    await machine.close();
  }
}
