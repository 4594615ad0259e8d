import { foldText } from '../text/fold.ts';
import { isPartyBody } from './symbol-table.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\btw\b/g, 'trung uong'],
  [/\btp\b\.?/g, 'thanh pho'],
  [/\bnhnn\b/g, 'ngan hang nha nuoc'],
];

/** The name of a body for comparing: no accents, abbreviations opened. */
export function bodyKey(issuer: string): string {
  let key = foldText(issuer).replace(/\s+/g, ' ').trim();
  for (const [short, long] of ABBREVIATIONS) key = key.replace(short, long);
  return key;
}

/** Bodies whose numbers run in one sequence for the whole country; null for all others. */
const CENTRAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:bo chinh tri|ban bi thu|ban chap hanh trung uong|trung uong|dang$)/, 'tw'],
  [/^thu tuong/, 'ttg'],
  [/^chinh phu/, 'cp'],
  [/^uy ban thuong vu quoc hoi/, 'ubtvqh'],
  [/^quoc hoi/, 'qh'],
  [/^van phong chinh phu/, 'vpcp'],
];

/** Whether a level is one of the few that issuer and symbol name alike. */
export function isCentralBody(level: string): boolean {
  return CENTRAL.some(([, name]) => name === level);
}

/** Kinds of local bodies, by what their name must hold. */
const LOCAL: readonly (readonly [RegExp, string])[] = [
  [/tinh uy|thanh uy|dang bo tinh/, 'tu'],
  [/huyen uy|dang bo huyen/, 'hu'],
  [/hoi dong nhan dan/, 'hdnd'],
  [/uy ban nhan dan/, 'ubnd'],
];

export interface BodyLevel {
  /** `tw`, `cp`, `ttg`, `qh`, `ubtvqh`, `vpcp`, `tu`, `hu`, `hdnd`, `ubnd`, or the body's own key. */
  readonly level: string;
  /** One sequence of numbers for the whole country. */
  readonly central: boolean;
}

/** Which sequence of numbers a named body writes in. */
export function levelOfIssuer(issuer: string): BodyLevel {
  const key = bodyKey(issuer);
  const central = CENTRAL.find(([pattern]) => pattern.test(key));
  if (central !== undefined) return { level: central[1], central: true };
  const local = LOCAL.find(([pattern]) => pattern.test(key));
  return { level: local?.[1] ?? key, central: false };
}

/** Which sequence of numbers a symbol stands for: `QĐ/TW` is `tw`, `NQ-CP` is `cp`, `TT-BTC` is `btc`. */
export function levelOfSymbol(symbol: string): BodyLevel | null {
  const body = symbol
    .replace(/T\.?Ư|T\.W/g, 'TW')
    .split(/[\s/–—-]+/)
    .filter((group) => group !== '')
    .at(-1);
  if (body === undefined) return null;
  const key = foldText(body);
  if (key === 'tw') return { level: 'tw', central: true };
  const assembly = /^(ubtvqh|qh)\d*$/.exec(key)?.[1];
  if (assembly !== undefined) return { level: assembly, central: true };
  if (key === 'ttg' || key === 'cp' || key === 'vpcp') return { level: key, central: true };
  if (isPartyBody(body) || /^(?:ubnd|hdnd|ctubnd|dh|cb)/.test(key))
    return { level: key, central: false };
  // Ministries and central boards carry their own abbreviation (BTC, BNV).
  return { level: key, central: /^b[a-z&]{1,6}$/.test(key) };
}

/** Whether two bodies can be the same one: equal levels, or one name inside the other. */
export function bodiesAgree(one: string, other: string): boolean {
  const first = bodyKey(one);
  const second = bodyKey(other);
  if (first.includes(second) || second.includes(first)) return true;
  const level = levelOfIssuer(one);
  if (level.level !== levelOfIssuer(other).level) return false;
  return level.central || lastWords(first) === lastWords(second);
}

const lastWords = (key: string): string => key.split(' ').slice(-2).join(' ');
