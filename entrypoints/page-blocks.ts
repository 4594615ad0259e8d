import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageBlocks } from '../lib/index.ts';

/** Put into a page by the preview of a clip: gives everything that the page shows. The page is only read. */
export default defineUnlistedScript(() => ({
  url: location.href,
  blocks: pageBlocks(document, location.href),
}));
