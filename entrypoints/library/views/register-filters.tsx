import type { RegisterFilter } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';

export interface RegisterFiltersProps {
  readonly filter: RegisterFilter;
  readonly facets: {
    readonly types: readonly string[];
    readonly issuers: readonly string[];
    readonly years: readonly string[];
  };
  readonly onFilter: (filter: RegisterFilter) => void;
}

/** Words, type, issuer and year: what the register is narrowed by. */
export function RegisterFilters({ filter, facets, onFilter }: RegisterFiltersProps) {
  const { t } = useApp();
  return (
    <form class="register-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        class="input"
        type="search"
        aria-label={t('register_filter')}
        placeholder={t('register_filter')}
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Choice
        label="register_type"
        any="register_any_type"
        values={facets.types}
        value={filter.type}
        onChange={(type) => onFilter({ ...filter, type })}
      />
      <Choice
        label="register_issuer"
        any="register_any_issuer"
        values={facets.issuers}
        value={filter.issuer}
        onChange={(issuer) => onFilter({ ...filter, issuer })}
      />
      <Choice
        label="register_year"
        any="register_any_year"
        values={facets.years}
        value={filter.year}
        onChange={(year) => onFilter({ ...filter, year })}
      />
    </form>
  );
}

function Choice(props: {
  readonly label: MessageKey;
  readonly any: MessageKey;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useApp();
  return (
    <select
      class="input"
      aria-label={t(props.label)}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    >
      <option value="">{t(props.any)}</option>
      {props.values.map((value) => (
        <option key={value} value={value}>
          {capitalised(value)}
        </option>
      ))}
    </select>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
