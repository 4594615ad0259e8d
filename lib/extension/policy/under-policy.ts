import type { Office } from '../../index.ts';
import type { Settings } from '../settings.ts';
import type { Policy } from './parse-policy.ts';

/** An office of which nothing is known yet. */
export const NO_OFFICE: Office = {
  style: 'state',
  superior: '',
  agency: '',
  place: '',
  number: '',
  signer: { title: '', name: '' },
};

/** A user's settings with what the office set in their place. */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  return {
    ...settings,
    language: policy.language ?? settings.language,
    theme: policy.theme ?? settings.theme,
    keepFiles: policy.keepFiles ?? settings.keepFiles,
    anySite: policy.anySite ?? settings.anySite,
    copyEvery: policy.copyEvery ?? settings.copyEvery,
    remindAfter: policy.remindAfter ?? settings.remindAfter,
    office: officeUnder(settings.office, policy),
  };
}

function officeUnder(own: Office | null, policy: Policy): Office | null {
  const { officeStyle, officeSuperior, officeAgency, officePlace } = policy;
  const { officeSignerTitle, officeSignerName } = policy;
  const set = [
    officeStyle,
    officeSuperior,
    officeAgency,
    officePlace,
    officeSignerTitle,
    officeSignerName,
  ];
  if (set.every((value) => value === undefined)) return own;
  const office = own ?? NO_OFFICE;
  return {
    ...office,
    style: officeStyle ?? office.style,
    superior: officeSuperior ?? office.superior,
    agency: officeAgency ?? office.agency,
    place: officePlace ?? office.place,
    signer: {
      title: officeSignerTitle ?? office.signer.title,
      name: officeSignerName ?? office.signer.name,
    },
  };
}
