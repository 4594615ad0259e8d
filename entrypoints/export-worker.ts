import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveExport } from '../lib/extension/export/serve-export.ts';

/** A worker of the extension's own pages: makes a file of clips, so that the page that wants it stays awake. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ ports: [port] }) => {
    if (port !== undefined) serveExport(port);
  });
});
