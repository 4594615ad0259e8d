import { loadLocalisation } from '../../lib/extension/i18n/load.ts';
import { watchSettings } from '../../lib/extension/settings.ts';
import { showLook, type StartedPage } from './start-page.ts';

/** Draws a page, and draws it again at each change of the settings, in whatever window that was made. */
export function drawPage(first: StartedPage, draw: (page: StartedPage) => void): void {
  let page = first;
  draw(page);
  watchSettings((settings) => {
    const follow = async (): Promise<void> => {
      const localisation = await loadLocalisation(Promise.resolve(settings));
      const isSame = localisation.language === page.app.language;
      page = { app: isSame ? page.app : { ...page.app, ...localisation }, settings };
      showLook(page);
      draw(page);
    };
    follow().catch(console.error);
  });
}
