import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../lib/extension/policy/parse-policy.ts';
import { isPortalHost } from '../../../lib/extension/policy/portal-hosts.ts';
import { underPolicy } from '../../../lib/extension/policy/under-policy.ts';
import { parseSettings } from '../../../lib/extension/settings.ts';

describe('what an office sets', () => {
  test('is taken as it is, where it makes sense', () => {
    const data = {
      language: 'vi',
      theme: 'light',
      officeAgency: ' Ủy ban nhân dân xã Hòa Mỹ ',
      remindAfter: 0,
      copyEvery: 7,
      keepFiles: true,
      anySite: false,
      extraPortals: ['baodientu.example', '*.Hoi-Nong-Dan.example'],
      firstRun: false,
    };
    expect(parsePolicy(data)).toEqual({
      policy: {
        ...data,
        officeAgency: 'Ủy ban nhân dân xã Hòa Mỹ',
        extraPortals: ['baodientu.example', '*.hoi-nong-dan.example'],
      },
      refused: [],
    });
  });

  test('is named where it is of no use, and the rest holds', () => {
    const { policy, refused } = parsePolicy({
      language: 'fr',
      theme: 'dark',
      remindAfter: -1,
      copyEvery: 0,
      extraPortals: ['https://baodientu.example/'],
      lanugage: 'vi',
    });
    expect(policy).toMatchObject({ theme: 'dark' });
    expect(refused).toEqual(['copyEvery', 'extraPortals', 'language', 'lanugage', 'remindAfter']);
  });

  test.each([[undefined], [null], ['vi'], [[]], [42]])('may be nonsense altogether: %j', (data) => {
    expect(Object.values(parsePolicy(data).policy).filter((value) => value !== undefined)).toEqual(
      [],
    );
  });
});

describe('settings under a policy', () => {
  const own = parseSettings({
    language: 'en',
    theme: 'dark',
    office: { style: 'state', agency: 'Xã Đông', place: 'Đông', signer: { name: 'Lê Thị Hoa' } },
  });

  test('are the office’s where it set some, and the user’s otherwise', () => {
    const { policy } = parsePolicy({ language: 'vi', remindAfter: 30 });
    expect(underPolicy(own, policy)).toEqual({ ...own, language: 'vi', remindAfter: 30 });
  });

  test('take the name of the office and leave the rest of the form to the user', () => {
    const { policy } = parsePolicy({
      officeAgency: 'Ủy ban nhân dân xã Đông',
      officeStyle: 'party',
    });
    expect(underPolicy(own, policy).office).toEqual({
      style: 'party',
      superior: '',
      agency: 'Ủy ban nhân dân xã Đông',
      place: 'Đông',
      number: '',
      signer: { title: '', name: 'Lê Thị Hoa' },
    });
  });

  test('have an office as soon as the policy names one', () => {
    const { policy } = parsePolicy({ officePlace: 'Hòa Mỹ' });
    expect(underPolicy(parseSettings({}), policy).office).toMatchObject({ place: 'Hòa Mỹ' });
  });

  test('stay as they are without one', () => {
    expect(underPolicy(own, {})).toEqual(own);
  });
});

describe('hosts of portals', () => {
  test('lie below the known domains, ports aside', () => {
    expect(isPortalHost('thoxuan.thanhhoa.gov.vn')).toBe(true);
    expect(isPortalHost('BaoSon.laocai.DCS.vn:8443')).toBe(true);
    expect(isPortalHost('gov.vn.example.com')).toBe(false);
    expect(isPortalHost('notgov.vn')).toBe(false);
  });

  test('are also those that the office added', () => {
    const extra = ['baodientu.example', '*.hoi.example'];
    expect(isPortalHost('baodientu.example', extra)).toBe(true);
    expect(isPortalHost('www.baodientu.example', extra)).toBe(false);
    expect(isPortalHost('xa.hoi.example', extra)).toBe(true);
    expect(isPortalHost('hoi.example', extra)).toBe(false);
  });
});
