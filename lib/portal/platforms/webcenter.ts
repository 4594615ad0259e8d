import type { Platform } from '../platform.ts';

/** Oracle WebCenter: districts of Quảng Nam. */
export const webcenter: Platform = {
  id: 'webcenter',
  name: 'Oracle WebCenter',
  recognise: { address: ['/webcenter/portal/', 'ddocname='] },
  fields: {},
  source: 'addresses',
  checked: '2026-11-24',
};
