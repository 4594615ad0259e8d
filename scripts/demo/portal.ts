import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { makeCertificate } from './certificate.ts';
import type { DemoPage } from './pages.ts';
import { homePage, listPage, notFoundPage, readPages } from './pages.ts';
import { newsPage } from './news-site.ts';
import { drawPicture } from './picture.ts';

/** One request as it reached the portal. */
export interface DemoRequest {
  readonly method: string;
  readonly url: string;
  /** What the browser wanted it for (`Sec-Fetch-Dest`): `document`, `image`, `empty`, … */
  readonly destination: string;
  readonly hasCookie: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How an address answers otherwise than at once and well. */
export interface Misbehaviour {
  readonly status?: number;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A file as the portal hands it out, whatever its address says. */
export interface DemoFile {
  readonly bytes: Uint8Array;
  /** `application/octet-stream` where it is left out, as old portals have it. */
  readonly type?: string;
  /** Bytes that go out every 100 ms; all at once where it is left out. */
  readonly pace?: number;
  /** Whether the answer says how long it is; it does unless told. */
  readonly tellsSize?: boolean;
}

export interface DemoPortal {
  readonly port: number;
  readonly pages: readonly DemoPage[];
  /** Every request so far, oldest first. */
  readonly requests: readonly DemoRequest[];
  /** Arguments under which Chromium finds every portal here, and nothing else anywhere. */
  readonly chromiumArgs: readonly string[];
  /** Answers one exact address with another page from now on: a portal that edits its article. */
  replacePage(url: string, html: string): void;
  /** From now on an address gives a file. */
  serveFile(url: string, file: DemoFile): void;
  /** From now on an address fails, answers late, or says something in its headers; null heals it. */
  misbehave(url: string, how: Misbehaviour | null): void;
  close(): Promise<void>;
}

/** First byte of a TLS handshake (RFC 8446, record type 22). */
const TLS_HANDSHAKE = 0x16;
const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp)$/i;
const HOME = new Set(['/', '/default.aspx', '/portal/Pages/default.aspx', '/trang-chu']);

/**
 * Starts the demo portal on a free port of 127.0.0.1. It serves every fixture page under its real
 * host and path, over http and https on the same port, and answers as an HTTP proxy too, which is
 * how Firefox is brought to it.
 */
export async function startDemoPortal(): Promise<DemoPortal> {
  const pages = readPages();
  const replaced = new Map<string, string>();
  const misbehaving = new Map<string, Misbehaviour>();
  const files = new Map<string, DemoFile>();
  const requests: DemoRequest[] = [];
  const certificate = makeCertificate();
  const sockets = new Set<Socket>();

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? '/';
    const absolute = target.startsWith('/')
      ? `${scheme}://${request.headers.host ?? 'localhost'}${target}`
      : target;
    const url = new URL(absolute);
    requests.push({
      method: request.method ?? 'GET',
      url: url.href,
      destination: request.headers['sec-fetch-dest'] ?? '',
      hasCookie: request.headers.cookie !== undefined,
      at: Date.now(),
    });
    const { status, delay = 0, headers = {} } = misbehaving.get(url.href) ?? {};
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const answerNow = (): void => {
      const file = files.get(url.href);
      if (status === undefined && file !== undefined) sendFile(response, file);
      else if (status === undefined) reply(response, url, pages, replaced);
      else send(response, status, notFoundPage());
    };
    if (delay === 0) answerNow();
    else setTimeout(answerNow, delay);
  };
  const http = createHttp(answer('http'));
  const https = createHttps(certificate, answer('https'));
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: unknown = socket.read(1);
      if (!Buffer.isBuffer(first)) return;
      socket.unshift(first);
      const inside: Server = first[0] === TLS_HANDSHAKE ? https : http;
      inside.emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('demo portal: no port');
  const { port } = address;
  http.on('connect', (_request: IncomingMessage, client: Socket) => tunnel(client, port, sockets));

  return {
    port,
    pages,
    requests,
    chromiumArgs: [
      `--host-resolver-rules=MAP *.gov.vn 127.0.0.1:${port},MAP *.dcs.vn 127.0.0.1:${port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${certificate.spkiHash}`,
    ],
    replacePage: (url, html) => replaced.set(new URL(url).href, html),
    serveFile: (url, file) => files.set(new URL(url).href, file),
    misbehave: (url, how) => {
      if (how === null) misbehaving.delete(new URL(url).href);
      else misbehaving.set(new URL(url).href, how);
    },
    close: () =>
      new Promise<void>((resolve) => {
        door.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Whatever host a proxied browser asks for, it gets this portal. */
function tunnel(client: Socket, port: number, sockets: Set<Socket>): void {
  const inner = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    inner.pipe(client).pipe(inner);
  });
  sockets.add(inner);
  inner.on('close', () => sockets.delete(inner));
  inner.on('error', () => client.destroy());
  client.on('error', () => inner.destroy());
}

function reply(
  response: ServerResponse,
  url: URL,
  pages: readonly DemoPage[],
  replaced: ReadonlyMap<string, string>,
): void {
  const at = (page: DemoPage, withQuery: boolean): boolean =>
    page.url.host === url.host &&
    page.url.pathname === url.pathname &&
    (!withQuery || page.url.search === url.search);
  const page =
    pages.find((candidate) => at(candidate, true)) ?? pages.find((each) => at(each, false));
  const html = replaced.get(page?.url.href ?? url.href) ?? page?.html ?? newsPage(url);
  if (html !== undefined) send(response, 200, html);
  else if (PICTURE.test(url.pathname)) {
    const picture = drawPicture(url.pathname.split('/').at(-1) ?? '');
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length });
    response.end(picture);
  } else if (url.pathname === '/danh-sach-tin') send(response, 200, listPage(pages));
  else if (HOME.has(url.pathname)) send(response, 200, homePage(url.host));
  else send(response, 404, notFoundPage());
}

function sendFile(response: ServerResponse, file: DemoFile): void {
  const { bytes, type = 'application/octet-stream', pace, tellsSize = true } = file;
  response.writeHead(200, {
    'content-type': type,
    ...(tellsSize && { 'content-length': bytes.length }),
  });
  if (pace === undefined) {
    response.end(bytes);
    return;
  }
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, (at += pace)));
    if (at < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, 100);
  response.on('close', () => clearInterval(timer));
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
}
