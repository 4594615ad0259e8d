import { useId } from 'preact/hooks';
import type { ExportChoices, FormatOption } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { messageOf } from '../../pages/message-of.ts';
import { type ExportForm, shownOptions, valueOf } from '../state/export-forms.ts';
import type { Memory } from '../state/use-memory.ts';
import { TemplateField } from './template-field.tsx';

export interface OptionFieldsProps {
  readonly form: ExportForm;
  readonly choices: ExportChoices;
  readonly memory: Memory;
}

/** What a form lets one decide, drawn from its own records and remembered for each form. */
export function OptionFields({ form, choices, memory }: OptionFieldsProps) {
  const { t } = useApp();
  const options = shownOptions(form, choices);
  if (options.length === 0) return null;
  return (
    <fieldset class="option-fields">
      <legend class="export-label">{t('export_options')}</legend>
      {options.map((option) => (
        <OptionField
          key={option.key}
          option={option}
          value={valueOf(option, choices)}
          memory={memory}
          onValue={(value) => memory.setChoice(form.id, option.key, value)}
        />
      ))}
    </fieldset>
  );
}

interface OptionFieldProps {
  readonly option: FormatOption;
  readonly value: string | boolean;
  readonly memory: Memory;
  readonly onValue: (value: string | boolean) => void;
}

function OptionField({ option, value, memory, onValue }: OptionFieldProps) {
  const { catalogue } = useApp();
  const id = useId();
  const name = messageOf(catalogue, option.labelKey);
  switch (option.kind) {
    case 'switch':
      return (
        <label class="option-switch">
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => onValue(event.currentTarget.checked)}
          />
          {name}
        </label>
      );
    case 'choice':
      return (
        <div class="option-row">
          <label for={id}>{name}</label>
          <select
            id={id}
            class="input"
            value={String(value)}
            onChange={(event) => onValue(event.currentTarget.value)}
          >
            {option.values.map((each) => (
              <option key={each.value} value={each.value}>
                {messageOf(catalogue, each.labelKey)}
              </option>
            ))}
          </select>
        </div>
      );
    case 'text':
      return (
        <div class="option-row">
          <label for={id}>{name}</label>
          <input
            id={id}
            class="input"
            maxLength={option.maxLength}
            value={String(value)}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        </div>
      );
    case 'file':
      return <TemplateField option={option} name={name} memory={memory} />;
  }
}
