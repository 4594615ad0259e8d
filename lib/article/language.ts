/** Letters of Vietnamese beyond ASCII. */
const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/gi;
/** Those that hardly any other language has. */
const NO_OTHERS = /[ăđơưạ-ỹ]/i;

/**
 * The language of a text, BCP 47: Vietnamese where its letters prove it, else what the page declares, else `und`.
 * Portals declare `en-us` on Vietnamese pages, so the page's word comes second.
 */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, 4000).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const marks = sample.match(VIETNAMESE)?.length ?? 0;
  const sure = NO_OTHERS.test(sample);
  if (letters > 0 && marks / letters > 0.08 && sure) return 'vi';
  const code = (declared ?? '').trim().toLowerCase();
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(code) ? code : 'und';
}
