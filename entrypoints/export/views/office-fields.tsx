import type { Office } from '../../../lib/index.ts';
import type { Policy } from '../../../lib/extension/policy/parse-policy.ts';
import { useApp } from '../../pages/app-context.ts';
import { OfficeForm } from '../../pages/office-form.tsx';

export interface OfficeFieldsProps {
  /** Null until one is set up. */
  readonly office: Office | null;
  readonly policy: Policy;
  readonly onOffice: (office: Office) => void;
}

/** The office, typed once and used by every export; folded away until it is wanted. */
export function OfficeFields({ office, policy, onOffice }: OfficeFieldsProps) {
  const { t } = useApp();
  return (
    <details class="office-fields">
      <summary>
        <span>{t('office_title')}</span>
        <span class="quiet">{office === null ? t('office_none') : office.agency}</span>
      </summary>
      <OfficeForm office={office} policy={policy} onOffice={onOffice} />
    </details>
  );
}
