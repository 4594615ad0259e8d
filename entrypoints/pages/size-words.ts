const KB = 1_000;

/** `1,2 MB`, as file managers count. */
export function sizeWords(bytes: number, language: string): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KB)), units.length - 1);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: power > 1 ? 1 : 0 });
  return `${numbers.format(bytes / KB ** power)} ${units[power] ?? ''}`;
}
