import { foldText } from '../../text/fold.ts';

/** Levels of authority, highest first; the level of a body that no rule knows is `other`. */
export type IssuerLevel = 'central' | 'province' | 'district' | 'commune' | 'other';

export const ISSUER_LEVELS: readonly IssuerLevel[] = [
  'central',
  'province',
  'district',
  'commune',
  'other',
];

/**
 * Central bodies in their order: the Party's first, then those of the State as the Constitution of
 * 2013 has them, ministries and mass organisations last.
 */
const CENTRAL: readonly RegExp[] = [
  /^(?:dai hoi .*toan quoc|(?:ban chap hanh |bch )?(?:trung uong|tw|t\.?u)(?: dang| khoa|$)|ban chap hanh trung uong|dang$|dang cong san)/,
  /^(?:bo chinh tri|tong bi thu)/,
  /^(?:ban bi thu|thuong truc ban bi thu)/,
  /^(?:van phong|ban [a-z ]+|uy ban kiem tra|hoi dong ly luan) (?:trung uong|tw)/,
  /^quoc hoi/,
  /^(?:uy ban thuong vu quoc hoi|ubtvqh)/,
  /^chu tich nuoc/,
  /^chinh phu/,
  /^(?:thu tuong|pho thu tuong|ttg)/,
  /^(?:van phong|vp) ?(?:chinh phu|cp|quoc hoi|chu tich nuoc)|^vpcp/,
  /^(?:bo |bo truong|thu truong|lien bo)/,
  /^(?:ngan hang nha nuoc|thanh tra chinh phu|thong doc|tong (?:thanh tra|kiem toan|cuc|lien doan|cong ty)|kiem toan nha nuoc|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|bao hiem xa hoi viet nam|mat tran to quoc viet nam$|(?:uy ban )?(?:trung uong|tw) |uy ban dan toc)/,
];

/** What a name holds of its level, lowest level first: "xã Xuân Lập, huyện Thọ Xuân" is a commune. */
const LOCAL: readonly (readonly [IssuerLevel, RegExp])[] = [
  [
    'commune',
    /\b(?:xa|phuong|thi tran|dac khu)\b(?! hoi)|^dang uy\b(?!.*\b(?:tinh|khoi|cong an)\b)/,
  ],
  [
    'district',
    /\b(?:huyen|quan|thi xa|thi uy|quan uy)\b|\b(?:thanh pho|tp\.?) [a-z ]+,? (?:thuoc )?tinh\b/,
  ],
  ['province', /\b(?:tinh|thanh pho|thanh uy|so|tp)\b/],
];

/** Among bodies of one level: Party, Council, Committee, offices. */
const KINDS: readonly RegExp[] = [
  /^(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|ban (?:thuong vu|chap hanh)|btv|bch)/,
  /^(?:ban [a-z ]+ (?:tinh uy|thanh uy|huyen uy|dang uy)|uy ban kiem tra|van phong (?:tinh uy|huyen uy|dang uy))/,
  /^(?:hoi dong nhan dan|hdnd|thuong truc hdnd)/,
  /^(?:uy ban nhan dan|ubnd|chu tich)/,
];

export interface IssuerRank {
  readonly level: IssuerLevel;
  /** Order within the level, smallest first. */
  readonly order: number;
}

function orderIn(rules: readonly RegExp[], key: string): number {
  const place = rules.findIndex((rule) => rule.test(key));
  return place < 0 ? rules.length : place;
}

/** The place of an issuing body by its name; accents and capitals do not matter. */
export function issuerRank(issuer: string): IssuerRank {
  const key = foldText(issuer).replace(/\s+/g, ' ').trim();
  const central = orderIn(CENTRAL, key);
  if (central < CENTRAL.length) return { level: 'central', order: central };
  const level = LOCAL.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
  return { level, order: orderIn(KINDS, key) };
}
