import type { Platform } from '../platform.ts';

/** DotNetNuke: Vĩnh Long, communes of Quảng Nam. */
export const dotnetnuke: Platform = {
  id: 'dotnetnuke',
  name: 'DotNetNuke',
  recognise: {
    address: [['tabid=', /default\.aspx\?(?:.*&)?tabid=\d/]],
    selector: '[id^="dnn_ContentPane"], .DNNModuleContent, [id^="dnn_ctr"]',
    generator: /dotnetnuke|dnn/i,
  },
  fields: {},
  source: 'addresses and the markup that the system prints by itself',
  checked: '2026-11-24',
};
