import { defineConfig } from 'wxt';
import { compileEarly } from './scripts/build/compile-early.ts';
import { latePatterns } from './scripts/build/late-patterns.ts';
import { slimPlatforms } from './scripts/build/slim-platforms.ts';
import { popupChunks } from './scripts/build/popup-chunks.ts';
import { slimReadability } from './scripts/build/slim-readability.ts';

/**
 * No remote origin, no HTML sink: Trusted Types refuse every string that would become markup. The one
 * policy there is names the workers that there are (`lib/extension/worker-address.ts`).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  // Kept PDF files, in the browser's own viewer.
  'frame-src blob:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types trich-luc-worker',
].join('; ');

/**
 * write-excel-file hands parts of more than 160 kB to a worker made of text, which Trusted Types
 * refuse; in the extension it zips on the page.
 */
const zipOnThePage = {
  name: 'zip-on-the-page',
  load: (id: string) =>
    /\/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/.test(id)
      ? "import { zipSync } from 'fflate'; export default async (files) => zipSync(files).buffer;"
      : null,
};

/**
 * WXT announces every start of a content script to the page, by an event and a posted message. The page
 * must not learn of us, and to note where the message came from the engine reads the whole script a second
 * time: 7 of 23 ms on the first page of a site. Our script needs nothing of this.
 */
const startQuietly = {
  name: 'start-quietly',
  load: (id: string) =>
    /\/wxt\/dist\/utils\/content-script-context\.mjs$/.test(id)
      ? 'export class ContentScriptContext {}'
      : null,
  // What it would log says nothing in a build for users.
  transform: (code: string) =>
    code.includes('crashed on startup!') ? code.replace(/^\s*logger\.error\(.*\);$/m, '') : null,
};

/**
 * Although imports are written out, WXT puts its storage into each file that has a name `storage` in a place
 * it does not understand: 4 kB for the popup, and nothing uses it.
 */
const noStorage = {
  name: 'no-storage',
  load: (id: string) =>
    /\/wxt\/dist\/utils\/storage\.mjs$/.test(id) ? 'export const storage = undefined;' : null,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ mode }) => ({
    plugins: [
      zipOnThePage,
      startQuietly,
      noStorage,
      slimReadability,
      slimPlatforms,
      latePatterns,
      compileEarly,
      popupChunks,
    ],
    build: {
      // Offices run what Edge and Chrome they have; two years back is enough for them.
      target: ['chrome126', 'firefox140'],
      modulePreload: false,
      sourcemap: mode === 'development',
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    short_name: 'Trích Lục',
    description: '__MSG_app_description__',
    default_locale: 'vi',
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    incognito: 'not_allowed',
    icons: iconSet('app', [16, 32, 48, 96, 128]),
    action: { default_title: '__MSG_app_name__', default_icon: iconSet('none', [16, 32]) },
    omnibox: { keyword: 'tl' },
    commands: {
      // Alt+Q belongs to neither Windows, nor UniKey (Ctrl+Shift, Alt+Z), nor the browsers' menus.
      _execute_action: { suggested_key: { default: 'Alt+Q', mac: 'MacCtrl+Q' } },
    },
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'trich-luc@trich-luc.vn',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});

function iconSet(state: string, sizes: readonly number[]): Record<number, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icon/${state}-${size}.png`]));
}
