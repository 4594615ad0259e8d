import { TextField } from '../../components/text-field.tsx';
import type { Office } from '../../lib/index.ts';
import type { MessageKey } from '../../lib/extension/i18n/translate.ts';
import type { Policy, PolicyKey } from '../../lib/extension/policy/parse-policy.ts';
import { NO_OFFICE } from '../../lib/extension/policy/under-policy.ts';
import { useApp } from './app-context.ts';

export interface OfficeFormProps {
  /** Null until one is set up. */
  readonly office: Office | null;
  /** What the office set for all its machines is shown and not changed. */
  readonly policy: Policy;
  readonly onOffice: (office: Office) => void;
}

const STYLES: readonly (readonly [Office['style'], MessageKey])[] = [
  ['state', 'office_state'],
  ['party', 'office_party'],
];

/** Who issues documents, where, and who signs them. */
export function OfficeForm({ office, policy, onOffice }: OfficeFormProps) {
  const { t } = useApp();
  const known = office ?? NO_OFFICE;
  const change = (part: Partial<Office>) => onOffice({ ...known, ...part });
  const isSet = (key: PolicyKey): boolean => policy[key] !== undefined;
  return (
    <>
      <div class="office-style" role="radiogroup" aria-label={t('office_style')}>
        {STYLES.map(([style, label]) => (
          <label key={style} class="option-switch">
            <input
              type="radio"
              name="office-style"
              checked={known.style === style}
              disabled={isSet('officeStyle')}
              onChange={() => change({ style })}
            />
            {t(label)}
          </label>
        ))}
      </div>
      <TextField
        label={t('office_superior')}
        value={known.superior}
        isLocked={isSet('officeSuperior')}
        onInput={(superior) => change({ superior })}
      />
      <TextField
        label={t('office_agency')}
        value={known.agency}
        isLocked={isSet('officeAgency')}
        onInput={(agency) => change({ agency })}
      />
      <TextField
        label={t('office_place')}
        value={known.place}
        isLocked={isSet('officePlace')}
        onInput={(place) => change({ place })}
      />
      <TextField
        label={t('office_signer_title')}
        value={known.signer.title}
        isLocked={isSet('officeSignerTitle')}
        onInput={(title) => change({ signer: { ...known.signer, title } })}
      />
      <TextField
        label={t('office_signer_name')}
        value={known.signer.name}
        isLocked={isSet('officeSignerName')}
        onInput={(name) => change({ signer: { ...known.signer, name } })}
      />
    </>
  );
}

/** Whether a form of an office was emptied: that is no office, and documents have no heading block then. */
export function isEmptyOffice({ superior, agency, place, number, signer }: Office): boolean {
  return [superior, agency, place, number, signer.title, signer.name].every(
    (text) => text.trim() === '',
  );
}
