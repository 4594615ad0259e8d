import type { Platform } from '../platform.ts';

/** The later portals of Thanh Hóa's districts and communes: `/web/trang-chu/…/<slug>.html`. */
export const thanhHoaWeb: Platform = {
  id: 'thanh-hoa-web',
  name: 'Thanh Hóa web/trang-chu',
  recognise: { address: [['/web/trang-chu/', /\/web\/trang-chu\/./]] },
  fields: {},
  source: 'addresses and printed date lines',
  checked: '2026-11-24',
};
