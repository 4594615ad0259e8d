/** A portal's name without the words that all of them begin with: `huyện Thọ Xuân - Thanh Hóa`. */
export function shortPortal(name: string): string {
  const short = name.replace(
    /^\s*(?:cổng|trang|website)\s+(?:thông tin\s+)?(?:điện tử\s+)?(?:tổng hợp\s+)?(?:của\s+)?/iu,
    '',
  );
  return short === '' ? name : short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}
