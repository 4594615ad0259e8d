/** Addresses inside a page: made absolute, and only of the kinds that a reader may follow. */

const DOCUMENT = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|rar|7z|txt|csv|tiff?)$/i;
const PICTURE = /\.(jpe?g|png|gif|webp|bmp|avif)$/i;
const PLACEHOLDER =
  /(^|\/)(blank|spacer|pixel|placeholder|loading|lazy|grey|transparent)[\w-]*\.(gif|png|svg|jpg)/i;

/** An absolute http, https or mailto address, or null. */
export function safeAddress(address: string, base: string): string | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return /^(https?|mailto):$/.test(url.protocol) ? url.href : null;
}

/** As {@link safeAddress}, but http and https alone. */
export function webAddress(address: string, base: string): string | null {
  const url = safeAddress(address, base);
  return url?.startsWith('http') === true ? url : null;
}

/** File extension in lower case without the dot when the address names a document, or null. */
export function documentType(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const direct = DOCUMENT.exec(pathname)?.[1];
  if (direct !== undefined) return direct.toLowerCase();
  for (const value of parameterValues(searchParams)) {
    const inside = DOCUMENT.exec(value)?.[1];
    if (inside !== undefined) return inside.toLowerCase();
  }
  // Liferay keeps the name in the middle: /documents/<group>/<folder>/<title>.pdf/<uuid>
  return /\/documents\/.*\.(pdf|docx?|xlsx?)\//i.exec(pathname)?.[1]?.toLowerCase() ?? null;
}

/** Firefox lets a content script call `forEach` of the page's objects, but not iterate over them. */
function parameterValues(parameters: URLSearchParams): string[] {
  const values: string[] = [];
  parameters.forEach((value) => values.push(value));
  return values;
}

const VIDEO_SITE =
  /youtube(-nocookie)?\.com\/(embed|watch|shorts)|youtu\.be\/|vimeo\.com\/|plugins\/video|dailymotion\.com\/embed/;

/** Whether a link leads to moving pictures or sound: by its address, or by the player that it was made from. */
export function mediaKind(address: string, names: string): 'video' | 'audio' | null {
  if (VIDEO_SITE.test(address) || /\bembedded-video\b/.test(names)) return 'video';
  if (/\bembedded-audio\b/.test(names)) return 'audio';
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  if (/\.(mp4|webm|m4v|mov|avi|wmv|flv|m3u8)$/i.test(pathname)) return 'video';
  return /\.(mp3|m4a|wav|ogg|aac|wma)$/i.test(pathname) ? 'audio' : null;
}

/** Frames that no reader misses: buttons to like and share, counters, adverts. */
export function isWidget(address: string): boolean {
  return /\/plugins\/(?!video|post)|platform\.twitter|zalo\.me|googletag|doubleclick|googlesynd|recaptcha/.test(
    address,
  );
}

export function isPicture(address: string): boolean {
  return URL.canParse(address) && PICTURE.test(new URL(address).pathname);
}

/** The document behind a viewer (`docs.google.com/viewer?url=…`), or the address itself. */
export function unwrapViewer(address: string): string {
  if (!URL.canParse(address)) return address;
  for (const value of parameterValues(new URL(address).searchParams)) {
    const inner = webAddress(value, address);
    if (/^https?:|^\//.test(value) && inner !== null && documentType(inner) !== null) return inner;
  }
  return address;
}

function largestOf(srcset: string): string {
  let best = '';
  let width = -1;
  for (const part of srcset.split(/,\s+/)) {
    const [address = '', size = '1x'] = part.trim().split(/\s+/);
    const value = Number.parseFloat(size);
    if (address !== '' && value > width) {
      best = address;
      width = value;
    }
  }
  return best;
}

/** The picture behind a server that makes it smaller: `/_next/image?url=…&w=640`. */
function unwrapPicture(address: string, base: string): string {
  if (!address.includes('/_next/image?')) return address;
  return URL.parse(address, base)?.searchParams.get('url') ?? address;
}

/** The best address of an image: lazy attributes, the largest of `srcset`, `src`; empty where it is lost. */
export function imageAddress(image: Element, base: string): string {
  const lazy = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-echo', 'data-url'];
  const candidates = [
    ...lazy.map((name) => image.getAttribute(name) ?? ''),
    largestOf(image.getAttribute('data-srcset') ?? ''),
    largestOf(image.getAttribute('srcset') ?? ''),
    image.getAttribute('src') ?? '',
  ];
  for (const candidate of candidates) {
    const address = candidate === '' ? null : webAddress(unwrapPicture(candidate, base), base);
    if (address !== null && !PLACEHOLDER.test(address)) return address;
  }
  return '';
}

/** The last path segment as a person would read it. */
export function fileName(address: string): string {
  if (!URL.canParse(address)) return '';
  const last = new URL(address).pathname.split('/').filter(Boolean).pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
