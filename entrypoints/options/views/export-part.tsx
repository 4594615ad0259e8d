import { useState } from 'preact/hooks';
import { exportFormats } from '../../../lib/index.ts';
import { writeExportMemory } from '../../../lib/extension/export-memory.ts';
import { useApp } from '../../pages/app-context.ts';
import { messageOf } from '../../pages/message-of.ts';
import { isEmptyOffice, OfficeForm } from '../../pages/office-form.tsx';
import type { SettingsState } from '../state/use-settings.ts';
import { LockedNote } from './locked-note.tsx';

/** The office as documents name it, and the form in which clips are handed on when nothing else is chosen. */
export function ExportPart({ settings, policy, exports, isSet, change }: SettingsState) {
  const { t, catalogue } = useApp();
  const [format, setFormat] = useState(exports.format);
  const remember = (next: string): void => {
    setFormat(next);
    writeExportMemory({ format: next }).catch(console.error);
  };
  const isAnySet = (['officeStyle', 'officeSuperior', 'officeAgency', 'officePlace'] as const).some(
    isSet,
  );
  return (
    <>
      <h3>{t('office_title')}</h3>
      <p class="quiet">{t('settings_office_about')}</p>
      <div class="options-office">
        <OfficeForm
          office={settings.office}
          policy={policy}
          onOffice={(office) => change({ office: isEmptyOffice(office) ? null : office })}
        />
      </div>
      {isAnySet && <LockedNote />}
      <label class="options-row">
        <span>{t('settings_format')}</span>
        <select
          class="input"
          value={format}
          onChange={(event) => remember(event.currentTarget.value)}
        >
          <option value="docx">{t('export_format_docx')}</option>
          <option value="pdf">{t('export_format_pdf')}</option>
          {exportFormats
            .filter(({ id }) => id !== 'docx')
            .map(({ id, labelKey }) => (
              <option key={id} value={id}>
                {messageOf(catalogue, labelKey)}
              </option>
            ))}
        </select>
      </label>
    </>
  );
}
