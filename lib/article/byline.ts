import type { Byline } from '../clip/article.ts';
import { cleanLine } from '../text/normalize.ts';
import { foldText } from '../text/fold.ts';

const LABEL =
  /^[([]?\s*(?:(?:tin|bài|ảnh|video|clip|nội dung)(?:\s*(?:,|&|\+|-|–|và|\/)\s*(?:tin|bài|ảnh|video|clip|hình ảnh|nguồn))*(?:\s+viết)?|t\/h|tổng hợp|tác giả(?: bài viết)?|người viết(?: bài)?|thực hiện|biên tập|người đăng|đăng bởi|bài và ảnh|nhóm (?:tác giả|pv|phóng viên)|by|written by|author)(?:\s*[:：]|(?<=đăng bởi)\s)\s*/i;
const TITLE_WORD =
  /^(?:pv|ctv|btv|phóng viên|cộng tác viên|biên tập viên|đ\/c|đồng chí|ths?\.?|ts\.?|bs\.?|nhà báo)\.?:?\s+(?=\p{Lu})/iu;
const BODY =
  /^(trung tam|ban|phong|van phong|uy ban|ubnd|hdnd|hoi|doan|dai|bao|so|cong|to|bbt|tt|ttvh\w*|vhtt\w*|huyen|thanh|tinh|dang|cong an|chi cuc|tram|truong|lien doan|mat tran|mttq|khoi|bo|cuc|vien|cong thong tin|trang thong tin|quan su|bch|bhxh|ban chqs|nha|kho|thu vien|bao tang|benh vien|toa an|vien kiem sat|thue|xa|phuong|thi tran|pgd|lam nghiep|kiem lam|hat|chi nhanh|ngan hang|nguon|ttxvn|cttdt|vp|ubmttq|ldld|ttn|nhom (?:pv|phong vien|tac gia|bien tap))\b/;
const NAME =
  /^(?:\p{Lu}[\p{L}'’]*\.?|\p{Lu}\.)(?:[ .]+(?:\p{Lu}[\p{L}'’]*\.?|văn|thị))*(?:\s*\d)?$/u;
const JUNK =
  /^(admin( admin)?|administrator|quan tri( vien| he thong)?|superuser|host|editor|bientap|ban quan tri|root|portal admin|test|adminportal|.*@.*)$/;

/** End marks of official prose, closing brackets and white space. */
function bare(text: string): string {
  return cleanLine(text)
    .replace(/\s*\.?\/\.?\s*$/, '')
    .replace(/\s*\((?:t\/h|th|st|tổng hợp|sưu tầm|biên soạn|lược ghi)\)\s*$/i, '')
    .replace(/^[([\s*–-]+|[)\]\s*.;,]+$/g, '');
}

/** What a person is, printed behind the name: "Lê Sáu (Công chức Văn hóa xã)". No unit. */
const ROLE =
  /^(?:công chức|cán bộ|phóng viên|cộng tác viên|biên tập viên|chuyên viên|chủ tịch|phó|bí thư|giám đốc|chánh|trưởng|hiệu trưởng|giáo viên|thường trực|ủy viên)(?=\s)/iu;

function isBody(text: string): boolean {
  return BODY.test(foldText(text)) && /\s|^[\p{Lu}&-]+$/u.test(text);
}

function isName(text: string): boolean {
  const words = text.split(/[ .]+/).filter(Boolean);
  return (
    words.length <= 5 &&
    words.length >= 1 &&
    text.length <= 40 &&
    text.length >= 2 &&
    NAME.test(text)
  );
}

interface Names {
  readonly authors: string[];
  readonly organisation: string | null;
  /** Every part was a name or a body. */
  readonly sure: boolean;
}

/** Reads "Lê Thơ- Xuân Chất, Trung tâm VHTT" : people first, then their unit. */
function readNames(text: string): Names {
  const authors: string[] = [];
  const parts = text.split(
    /(\s*[,;()]\s*|\s*[–—]\s*|\s+-\s*|-\s+|(?<=\p{Ll})-(?=\p{Lu}\p{Ll})|\s+&\s+|\s+và\s+|\s*\/\s*)/u,
  );
  for (let index = 0; index < parts.length; index += 2) {
    const part = (parts[index] ?? '').trim();
    if (part === '') continue;
    if (authors.length > 0 && ROLE.test(part)) return { authors, organisation: null, sure: true };
    if (isBody(part)) {
      const organisation = bare(parts.slice(index).join('').replace(/\(/g, ' '));
      return { authors, organisation, sure: true };
    }
    const name = part.replace(LABEL, '').replace(TITLE_WORD, '');
    if (!isName(name)) return { authors, organisation: null, sure: false };
    authors.push(name);
  }
  return { authors, organisation: null, sure: authors.length > 0 };
}

export const NO_BYLINE: Byline = { text: null, authors: [], organisation: null };

export function isJunkName(text: string): boolean {
  return JUNK.test(foldText(cleanLine(text)));
}

/** Whether a line carries one of the labels that portals print before the writers' names. */
export function hasBylineLabel(text: string): boolean {
  return LABEL.test(cleanLine(text));
}

/**
 * Reads a byline. A line with a label is always one; a line without a label only where all of it is names and a
 * unit. Null where it is neither.
 */
export function readByline(line: string): Byline | null {
  const text = cleanLine(line);
  if (text === '' || text.length > 160) return null;
  const label = LABEL.exec(text);
  const core = bare(label === null ? text : text.slice(label[0].length).replace(LABEL, ''));
  if (core === '' || isJunkName(core)) return null;
  const names = readNames(core);
  if (!names.sure && label === null) return null;
  if (label === null && names.authors.some((name) => !/[ .]/.test(name))) return null;
  if (label === null && names.authors.length === 0 && !/^(ban bien tap|bbt)/.test(foldText(core))) {
    if (names.organisation === null || core.length > 70 || /[.]$/.test(text)) return null;
  }
  return { text, authors: names.authors, organisation: names.organisation };
}

const SOURCE =
  /^[([]?\s*(?:nguồn(?: tin| ảnh| bài viết)?\s*[:：]|theo\s*[:：]?|source\s*:)\s*(.{2,120})$/i;

/** The name behind "Nguồn: …" or a closing "Theo …", or null. */
export function readSource(line: string): string | null {
  const text = cleanLine(line);
  const match = SOURCE.exec(text);
  if (match === null) return null;
  const value = bare(match[1] ?? '');
  if (/^theo/i.test(text)) {
    const folded = foldText(value);
    const outlet =
      /^(bao|ttxvn|vov|vtv|dai|tap chi|cong|trang|website|vietnamplus|baochinhphu|chinhphu|ttxvn|tuoi tre|nhan dan|bo|so)\b|\.(vn|com|net|org)\b/;
    if (
      text.length > 80 ||
      /[.,]$/.test(text) ||
      (!outlet.test(folded) && !/^\p{Lu}/u.test(value)) ||
      value.includes(', ')
    )
      return null;
    if (/^bao cao\b/.test(folded)) return null;
  }
  return value === '' ? null : value;
}
