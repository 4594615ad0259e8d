import { foldText } from '../../index.ts';

const NAME = /^Trich-luc-sao-luu-(\d{4}-\d{2}-\d{2}-\d{4})\.trichluc$/;

const two = (number: number): string => String(number).padStart(2, '0');

/** `Trich-luc-sao-luu-2026-11-24-0905.trichluc`, in local time; names sort as their times do. */
export function backupName(at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `Trich-luc-sao-luu-${day}-${two(at.getHours())}${two(at.getMinutes())}.trichluc`;
}

/** `Trich-luc-chia-se-diem-tin-tuan-05-2026-11-24.trichluc`: a collection that is given to somebody else. */
export function sharedName(collection: string, at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  const name = foldText(collection)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `Trich-luc-chia-se-${name === '' ? '' : `${name}-`}${day}.trichluc`;
}

/** Copies that may be deleted so that the newest `keep` are left; files of other names are never touched. */
export function outdatedCopies(names: readonly string[], keep: number): string[] {
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .slice(keep);
}
