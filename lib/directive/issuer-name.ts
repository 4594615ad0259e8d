import { bodyKey } from './body-level.ts';

/** One body under the names that documents and newspapers give it, by its key. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ban chap hanh )?trung uong(?: dang(?: cong san viet nam)?)?$/,
    'Ban Chấp hành Trung ương Đảng',
  ],
  [/^ban bi thu(?: trung uong(?: dang(?: cong san viet nam)?)?)?$/, 'Ban Bí thư'],
  [/^thu tuong(?: chinh phu)?$/, 'Thủ tướng Chính phủ'],
  [/^(?:uy ban thuong vu quoc hoi|ubtvqh)$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^(?:van phong chinh phu|vpcp)$/, 'Văn phòng Chính phủ'],
];

/**
 * The name that a central body goes by in lists and registers, whatever the page called it; others keep
 * the name that was printed. Names: Điều lệ Đảng 2011, chapters III and IV; Constitution of 2013.
 */
export function issuerName(printed: string): string {
  const key = bodyKey(printed)
    .replace(/\bt\s?\.\s?u\b/g, 'trung uong')
    .replace(/\btu\b/g, 'trung uong');
  return NAMES.find(([pattern]) => pattern.test(key))?.[1] ?? printed;
}
