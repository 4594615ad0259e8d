import {
  DEMO_URL,
  demoFile,
  type DemoFiles,
  readDemo,
} from '../../../lib/extension/tour/demo-clip.ts';
import type { PackedSource } from '../../../lib/extension/source/packed-source.ts';
import { extensionUrl } from '../../pages/reader-address.ts';

const PAGE = '/demo/article.html';

/** The demo article, read from its page by what reads any page; nothing leaves this machine. */
export async function loadDemo(): Promise<DemoFiles> {
  const [page, source] = await Promise.all([fetchPage(), packPage()]);
  const article = readDemo(page);
  if (article === null) throw new Error('trich-luc: no article in the demo page');
  return { article, source, fetchImage: (src) => fetchBytes(demoFile(src)) };
}

/** As a document: the browser parses it, and no string becomes markup. */
function fetchPage(): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', extensionUrl(PAGE));
    request.responseType = 'document';
    request.onload = () => {
      if (request.responseXML === null)
        reject(new Error('trich-luc: the demo page is no document'));
      else resolve(request.responseXML);
    };
    request.onerror = () => reject(new Error('trich-luc: the demo page is missing'));
    request.send();
  });
}

/** Its markup, packed as that of any page is, so that it can be read again later. */
async function packPage(): Promise<PackedSource | null> {
  const { body } = await fetch(extensionUrl(PAGE));
  if (body === null) return null;
  const packed = await new Response(body.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  return { url: DEMO_URL, bytes: new Uint8Array(packed) };
}

async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await fetch(extensionUrl(path));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
