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
export async function loadLocalisation(): Promise<Localisation> {
  const [settings, acceptLanguages] = await Promise.all([
    readSettings(),
    browser.i18n.getAcceptLanguages(),
  ]);
  const language = chooseLanguage({
    setting: settings.language,
    uiLanguage: browser.i18n.getUILanguage(),
    acceptLanguages,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const response = await fetch(
    new URL(`_locales/${language}/messages.json`, browser.runtime.getURL('/')),
  );
  const catalogue = parseCatalogue(await response.json());
  return { language, t: makeTranslate(catalogue, language), catalogue };
}
