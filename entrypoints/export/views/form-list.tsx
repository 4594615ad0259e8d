import { useState } from 'preact/hooks';
import { useApp } from '../../pages/app-context.ts';
import { messageOf } from '../../pages/message-of.ts';
import { type ExportForm, splitForms } from '../state/export-forms.ts';

export interface FormListProps {
  readonly forms: readonly ExportForm[];
  readonly chosen: ExportForm;
  readonly onChoose: (form: ExportForm) => void;
}

/** The forms to hand things on in, each with what it is good for; the rarer ones share a row. */
export function FormList({ forms, chosen, onChoose }: FormListProps) {
  const { t } = useApp();
  const { first, others } = splitForms(forms);
  const isOther = others.includes(chosen);
  // Coming back to the row brings back what was chosen in it.
  const [lastOther, setLastOther] = useState(isOther ? chosen : others[0]);
  const other = isOther ? chosen : lastOther;
  const choose = (form: ExportForm) => {
    if (others.includes(form)) setLastOther(form);
    onChoose(form);
  };
  return (
    <fieldset class="form-list">
      <legend class="export-label">{t('export_form')}</legend>
      {first.map((form) => (
        <FormRow
          key={form.id}
          form={form}
          isChosen={form === chosen}
          onChoose={() => choose(form)}
        />
      ))}
      {other !== undefined && (
        <OtherForms forms={others} other={other} isChosen={isOther} onChoose={choose} />
      )}
    </fieldset>
  );
}

function FormRow(props: {
  readonly form: ExportForm;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { catalogue } = useApp();
  const { id, labelKey, aboutKey } = props.form;
  return (
    <label class="form-row">
      <input
        type="radio"
        name="form"
        value={id}
        checked={props.isChosen}
        onChange={props.onChoose}
      />
      <span>
        <span class="form-name">{messageOf(catalogue, labelKey)}</span>
        <span class="quiet">{messageOf(catalogue, aboutKey)}</span>
      </span>
    </label>
  );
}

function OtherForms(props: {
  readonly forms: readonly ExportForm[];
  /** The one that the row stands for. */
  readonly other: ExportForm;
  readonly isChosen: boolean;
  readonly onChoose: (form: ExportForm) => void;
}) {
  const { t, catalogue } = useApp();
  const { forms, other, isChosen, onChoose } = props;
  const choose = (id: string) => {
    const form = forms.find((each) => each.id === id);
    if (form !== undefined) onChoose(form);
  };
  return (
    <div class="form-row">
      <input
        type="radio"
        name="form"
        value="other"
        aria-label={t('export_more')}
        checked={isChosen}
        onChange={() => onChoose(other)}
      />
      <span>
        <select
          class="input"
          aria-label={t('export_more')}
          value={isChosen ? other.id : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {!isChosen && <option value="">{t('export_more')}</option>}
          {forms.map(({ id, labelKey }) => (
            <option key={id} value={id}>
              {messageOf(catalogue, labelKey)}
            </option>
          ))}
        </select>
        {isChosen && <span class="quiet">{messageOf(catalogue, other.aboutKey)}</span>}
      </span>
    </div>
  );
}
