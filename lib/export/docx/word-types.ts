/** What Word shows everywhere; anything else must be turned into one of these before. */
export const WORD_TYPES = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
} as const;

export function isWordType(type: string): type is keyof typeof WORD_TYPES {
  return Object.hasOwn(WORD_TYPES, type);
}
