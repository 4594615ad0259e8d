import { mayFit, namesIn } from './page-names.ts';
import type { Platform } from './platform.ts';
import { dcs } from './platforms/dcs.ts';
import { dotnetnuke } from './platforms/dotnetnuke.ts';
import { drupal } from './platforms/drupal.ts';
import { haTinh } from './platforms/ha-tinh.ts';
import { joomla } from './platforms/joomla.ts';
import { lacViet } from './platforms/lac-viet.ts';
import { liferay } from './platforms/liferay.ts';
import { nukeviet } from './platforms/nukeviet.ts';
import { sharepointDescription } from './platforms/sharepoint-description.ts';
import { tanDan } from './platforms/tan-dan.ts';
import { thanhHoaWeb } from './platforms/thanh-hoa-web.ts';
import { vcms } from './platforms/vcms.ts';
import { vnpt } from './platforms/vnpt.ts';
import { webcenter } from './platforms/webcenter.ts';
import { wordpress } from './platforms/wordpress.ts';

/** Every platform that is known; the first that recognises a page wins, so the special ones come first. */
export const PLATFORMS: readonly Platform[] = [
  tanDan,
  lacViet,
  sharepointDescription,
  vcms,
  vnpt,
  haTinh,
  liferay,
  thanhHoaWeb,
  dotnetnuke,
  nukeviet,
  webcenter,
  wordpress,
  drupal,
  joomla,
  dcs,
];

type AddressPart = NonNullable<Platform['recognise']['address']>[number];

function holds(path: string, part: AddressPart): boolean {
  if (typeof part === 'string') return path.includes(part);
  const [mark, pattern] = part;
  return path.includes(mark) && pattern.test(path);
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * The platform of a page, or null. Reads no host list; an address or a mark in the page is enough.
 * @param names of the page
 */
export function recognisePlatform(
  root: Element,
  url: string,
  names = namesIn(root),
): Platform | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  const path = address === null ? '' : (address.pathname + address.search).toLowerCase();
  const generator = [...root.querySelectorAll('meta[name="generator" i]')]
    .map((meta) => meta.getAttribute('content') ?? '')
    .join(' ');
  for (const platform of PLATFORMS) {
    const { recognise } = platform;
    if (recognise.address?.some((part) => holds(path, part)) === true) return platform;
    if (address !== null && recognise.domains?.some((each) => isWithin(address.hostname, each)))
      return platform;
    if (generator !== '' && recognise.generator?.test(generator) === true) return platform;
    if (
      recognise.selector !== undefined &&
      mayFit(recognise.selector, names) &&
      root.querySelector(recognise.selector) !== null
    )
      return platform;
  }
  return null;
}
