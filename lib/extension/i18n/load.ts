import { browser } from 'wxt/browser';
import { readSettings } from '../settings.ts';
import { chooseLanguage, type Language } from './choose-language.ts';
import { type Catalogue, makeTranslate, parseCatalogue, type Translate } from './translate.ts';

export interface Localisation {
  readonly language: Language;
  readonly t: Translate;
  readonly catalogue: Catalogue;
}

/** Loads the catalogue of the language that settings and browser ask for. */
export async function loadLocalisation(reading = readSettings()): Promise<Localisation> {
  // On its way while the settings are read: a page waits for both, and nearly all want this one.
  const vietnamese = fetchCatalogue('vi');
  vietnamese.catch(() => undefined); // Where another is wanted, nobody asks what became of it.
  const [settings, acceptLanguages] = await Promise.all([
    reading,
    browser.i18n.getAcceptLanguages(),
  ]);
  const language = chooseLanguage({
    setting: settings.language,
    uiLanguage: browser.i18n.getUILanguage(),
    acceptLanguages,
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const catalogue = await (language === 'vi' ? vietnamese : fetchCatalogue(language));
  return { language, t: makeTranslate(catalogue, language), catalogue };
}

async function fetchCatalogue(language: Language): Promise<Catalogue> {
  const response = await fetch(
    new URL(`_locales/${language}/messages.json`, browser.runtime.getURL('/')),
  );
  return parseCatalogue(await response.json());
}
