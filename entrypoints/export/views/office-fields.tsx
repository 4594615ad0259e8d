import { TextField } from '../../../components/text-field.tsx';
import type { Office } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { NO_OFFICE } from '../state/use-office.ts';

export interface OfficeFieldsProps {
  /** Null until one is set up. */
  readonly office: Office | null;
  readonly onOffice: (office: Office) => void;
}

const STYLES: readonly (readonly [Office['style'], MessageKey])[] = [
  ['state', 'office_state'],
  ['party', 'office_party'],
];

/** Who issues documents, where, and who signs them: typed once, used by every export. */
export function OfficeFields({ office, onOffice }: OfficeFieldsProps) {
  const { t } = useApp();
  const known = office ?? NO_OFFICE;
  const change = (part: Partial<Office>) => onOffice({ ...known, ...part });
  return (
    <details class="office-fields">
      <summary>
        <span>{t('office_title')}</span>
        <span class="quiet">{office === null ? t('office_none') : known.agency}</span>
      </summary>
      <div class="office-style" role="radiogroup" aria-label={t('office_style')}>
        {STYLES.map(([style, label]) => (
          <label key={style} class="option-switch">
            <input
              type="radio"
              name="office-style"
              checked={known.style === style}
              onChange={() => change({ style })}
            />
            {t(label)}
          </label>
        ))}
      </div>
      <TextField
        label={t('office_superior')}
        value={known.superior}
        onInput={(superior) => change({ superior })}
      />
      <TextField
        label={t('office_agency')}
        value={known.agency}
        onInput={(agency) => change({ agency })}
      />
      <TextField
        label={t('office_place')}
        value={known.place}
        onInput={(place) => change({ place })}
      />
      <TextField
        label={t('office_signer_title')}
        value={known.signer.title}
        onInput={(title) => change({ signer: { ...known.signer, title } })}
      />
      <TextField
        label={t('office_signer_name')}
        value={known.signer.name}
        onInput={(name) => change({ signer: { ...known.signer, name } })}
      />
    </details>
  );
}
