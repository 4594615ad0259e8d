import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveFileText } from '../lib/extension/files/serve-file-text.ts';

/** A worker of the extension's own pages: reads the text of kept files, away from the page and its store. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ ports: [port] }) => {
    if (port !== undefined) serveFileText(port);
  });
});
