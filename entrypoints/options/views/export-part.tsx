import { useEffect, useState } from 'preact/hooks';
import { exportFormats } from '../../../lib/index.ts';
import {
  type ExportMemory,
  readExportMemory,
  writeExportMemory,
} from '../../../lib/extension/export-memory.ts';
import { useApp } from '../../pages/app-context.ts';
import { messageOf } from '../../pages/message-of.ts';
import { isEmptyOffice, OfficeForm } from '../../pages/office-form.tsx';
import type { SettingsState } from '../state/use-settings.ts';
import { LockedNote } from './locked-note.tsx';

/** The office as documents name it, and the form in which clips are handed on when nothing else is chosen. */
export function ExportPart({ settings, policy, isSet, change }: SettingsState) {
  const { t, catalogue } = useApp();
  const [memory, setMemory] = useState<ExportMemory>();
  useEffect(() => {
    readExportMemory().then(setMemory, console.error);
  }, []);
  const remember = (part: Partial<ExportMemory>): void => {
    setMemory((before) => before && { ...before, ...part });
    writeExportMemory(part).catch(console.error);
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
      {memory !== undefined && (
        <label class="options-row">
          <span>{t('settings_format')}</span>
          <select
            class="input"
            value={memory.format}
            onChange={(event) => remember({ format: event.currentTarget.value })}
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
      )}
    </>
  );
}
