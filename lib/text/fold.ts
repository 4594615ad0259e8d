/**
 * The key under which Vietnamese text is compared: lower case, no tone or vowel marks, đ as d,
 * so that `Kết luận`, `KẾT LUẬN`, NFD spelling and old tone placement (`hoà`) all agree.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[đð\u0256]/g, 'd')
    .replace(/\s/g, ' ');
}
