/** Domains whose pages the content script stands in; the manifest says the same. */
export const PORTAL_DOMAINS = ['gov.vn', 'dcs.vn'] as const;

/** Whether a host belongs to a portal: below one of the known domains, or named by the office. */
export function isPortalHost(host: string, extra: readonly string[] = []): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const isBelow = (domain: string): boolean => name.endsWith(`.${domain}`);
  return (
    PORTAL_DOMAINS.some(isBelow) ||
    extra.some((each) => (each.startsWith('*.') ? isBelow(each.slice(2)) : name === each))
  );
}
