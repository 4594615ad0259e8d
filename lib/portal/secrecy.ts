import type { Line } from './lines.ts';

const LEVELS = [
  ['TUYETMAT', 'TUYỆT MẬT'],
  ['TOIMAT', 'TỐI MẬT'],
  ['MAT', 'MẬT'],
] as const;

const STAMP = /^(?:ĐỘ|DO|DẤU)?(?:MẬT)?:?(TUYỆTMẬT|TỐIMẬT|MẬT)$/;

/** The level that a text bears when it is a stamp and nothing else, spaced letters included. */
export function secrecyStamp(text: string): string | null {
  if (text.length > 40) return null;
  const composed = text.normalize('NFC');
  if (!composed.includes('Ậ')) return null;
  const bare = composed.replace(/[\s.*_|[\](){}"“”!-]+/g, '');
  if (!bare.endsWith('MẬT') || bare !== bare.toUpperCase()) return null;
  const match = STAMP.exec(bare);
  if (match === null) return null;
  const level = match[1]?.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
  return LEVELS.find(([key]) => key === level)?.[1] ?? null;
}

/**
 * The secrecy mark of a page: MẬT, TỐI MẬT or TUYỆT MẬT in capitals as a line of its own or as the text of a
 * stamp image. The word inside running text never counts.
 */
export function secrecyMark(root: Element, lines: readonly Line[]): string | null {
  for (const line of lines) {
    const level = line.zone?.kind === 'menu' ? null : secrecyStamp(line.text);
    if (level !== null) return level;
  }
  for (const image of root.querySelectorAll('img[alt]')) {
    const level = secrecyStamp(image.getAttribute('alt') ?? '');
    if (level !== null) return level;
  }
  return null;
}
