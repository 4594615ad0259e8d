/**
 * Parameters that say who came and from where, never which page: trackers, session ids and
 * request tokens of the portal platforms (Liferay `p_auth`, ASP.NET and Java sessions).
 */
const NOISE_PARAMETER =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|zarsrc|zalo_.*|mc_[ce]id|_ga|_gl|ref|ref_src|jsessionid|phpsessid|aspxautodetectcookiesupport|sid|session(id)?|token|auth|p_auth|p_l_back_url|redirect|print|rnd|_t|timestamp)$/i;

/**
 * The key under which an address is known as saved: two addresses of one page give one key.
 * Scheme, `www.`, default port, fragment (but for a text directive), trailing slash, session and tracking parameters,
 * parameter order and a literal `&amp;` make no difference; path case does (portals differ in it).
 * Text that is no http(s) address is returned trimmed, so that it still equals itself.
 */
export function addressKey(address: string): string {
  const url = parseAddress(address);
  if (url === undefined) return address.trim();
  const host = url.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = decodeSafely(url.pathname)
    .normalize('NFC')
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/(index\.(html?|php|aspx)|default\.aspx)$/i, '/')
    .replace(/\/+$/, '');
  const parameters = [...url.searchParams]
    .filter(([name, value]) => !NOISE_PARAMETER.test(name) && !(name === '' && value === ''))
    .map(([name, value]) => `${name}=${value.normalize('NFC')}`)
    .sort();
  // A passage of a page (`#:~:text=`) is kept for itself, not for its page.
  const passage = url.hash.startsWith('#:~:') ? url.hash : '';
  return host + port + path + (parameters.length > 0 ? `?${parameters.join('&')}` : '') + passage;
}

/** The address as a URL, or undefined where it is not one of http or https. */
export function parseAddress(address: string): URL | undefined {
  const url = URL.parse(address.trim().replaceAll('&amp;', '&'));
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is kept as it stands
  }
}
