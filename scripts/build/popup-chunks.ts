import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What the popup needs whatever it shows, most of which every page starts with. */
const SHELL = /[\\/]entrypoints[\\/](?:popup[\\/]app\.tsx|pages[\\/]start-page\.ts)$/;
const FACES = /[\\/]entrypoints[\\/]popup[\\/]views[\\/]faces\.ts$/;
/** What the faces share with other pages: the search, down to its index, and what is done with a clip. */
const SHARED =
  /[\\/]entrypoints[\\/](?:pages[\\/](?:(?:search|use|watch)-[a-z-]+|kept-files|missing-pictures|download-export|cite-menu)|popup[\\/]views[\\/](?:facet-panel|query-notes))\.tsx?$/;
/** Pages that show the popup's faces. */
const PAGES = /(?:popup|sidepanel)(?:[\\/]index)?\.html$/;
/** What nothing is drawn without, in the language of nearly all. */
const WORDS = '_locales/vi/messages.json';

function linkTo(file: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { ...attrs, crossorigin: true, href: `/${file}` },
    injectTo: 'head',
  };
}

/**
 * A popup lives for seconds, and each file costs it some milliseconds: left alone the bundler cuts what
 * pages share into twenty of them. The chunks are drawn along the popup's own needs instead, and its
 * page names all of them, and the words, so that they are read side by side and not one upon another.
 */
export const popupChunks: Plugin = {
  name: 'popup-chunks',
  outputOptions: (options) =>
    options.format === 'es' || options.format === 'esm' || options.format === undefined
      ? {
          ...options,
          codeSplitting: {
            groups: [
              { name: 'shell', test: SHELL, priority: 2 },
              { name: 'shared', test: SHARED, priority: 1 },
            ],
          },
        }
      : null,
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, path, chunk }) {
      if (bundle === undefined || chunk === undefined || !PAGES.test(path)) return;
      const chunks = new Map(
        Object.values(bundle).flatMap((output) =>
          output.type === 'chunk' ? [[output.fileName, output] as const] : [],
        ),
      );
      const faces = [...chunks.values()].find(({ moduleIds }) =>
        moduleIds.some((id) => FACES.test(id)),
      );
      const files = new Set<string>();
      const waiting = [...chunk.imports, ...(faces === undefined ? [] : [faces.fileName])];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (files.has(file)) continue;
        files.add(file);
        waiting.push(...(chunks.get(file)?.imports ?? []));
      }
      // Styles that come with the faces: what imports them waits for those that the page does not name.
      const own = chunk.viteMetadata?.importedCss ?? new Set();
      const styles = new Set(
        [...files].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])]),
      );
      return [
        linkTo(WORDS, { rel: 'preload', as: 'fetch' }),
        ...[...styles]
          .filter((file) => !own.has(file))
          .map((file) => linkTo(file, { rel: 'stylesheet' })),
        ...[...files].map((file) => linkTo(file, { rel: 'modulepreload' })),
      ];
    },
  },
};
