import type { Fetched, FetchFault } from '../../lib/extension/page/protocol.ts';

/** Milliseconds after which a page is given up. */
const TIMEOUT = 30_000;
const MAX_BYTES = 10_000_000;

/**
 * Reads another page of this site, fetched by this page's own rules (its cookies stay here). The browser
 * parses it (XMLHttpRequest, since `DOMParser` would need the consent of the site's Trusted Types policy);
 * no script of it runs and nothing that it names is loaded.
 */
export function fetchPage<Read>(
  url: string,
  read: (page: Document, url: string) => Read | Promise<Read>,
): Promise<Fetched<Read>> {
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    const end = async (fault: FetchFault | null, page?: Document) =>
      resolve({
        fault,
        status: request.status,
        retryAfter: request.getResponseHeader('retry-after'),
        read: page === undefined ? null : await read(page, request.responseURL),
      });
    const target = URL.parse(url);
    if (target?.host !== location.host) {
      void end('other-site');
      return;
    }
    target.protocol = location.protocol; // A page over http may not ask over https, nor the reverse.
    request.open('GET', target);
    request.responseType = 'document';
    request.timeout = TIMEOUT;
    request.onprogress = ({ loaded }) => {
      if (loaded > MAX_BYTES) request.abort();
    };
    request.onabort = () => void end('too-large');
    request.ontimeout = () => void end('timeout');
    request.onerror = () => void end('network');
    request.onload = () => {
      const page = request.responseXML;
      if (request.status >= 400) void end('http');
      else if (page === null) void end('no-page');
      else void end(null, page);
    };
    request.send();
  });
}
