import { ChevronDown, ChevronUp } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.tsx';
import { chipOfValue, type QueryChip, withField, withoutPart } from '../../../lib/index.ts';
import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';
import { useApp } from '../../pages/app-context.ts';
import { rove } from '../../pages/rove.ts';
import { shortPortal } from '../../pages/short-portal.ts';
import { type NamedFacets, SHOWN_FACETS, type ShownFacet } from '../../pages/use-facets.ts';

export interface FacetPanelProps {
  /** Undefined until they are counted. */
  readonly facets: NamedFacets | undefined;
  readonly chips: readonly QueryChip[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Escape. */
  readonly onLeave: () => void;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

const FIELDS: Readonly<Record<ShownFacet, { readonly name: string; readonly label: MessageKey }>> =
  {
    tag: { name: 'the', label: 'field_tags' },
    category: { name: 'muc', label: 'field_category' },
    portal: { name: 'noi', label: 'search_field_portal' },
    issuer: { name: 'co-quan', label: 'facets_issuer' },
    kind: { name: 'loai', label: 'search_field_kind' },
    number: { name: 'so', label: 'field_documents' },
  };
/** Pixels: one line of values. */
const LINE = 26;

/** What the results can be narrowed down by. A choice becomes text in the box, the one truth. */
export function FacetPanel({ facets, chips, query, onQuery, onLeave }: FacetPanelProps) {
  const { t } = useApp();
  const groups = facets === undefined ? [] : groupsOf(facets);
  const toggle = (field: string, value: string) => {
    const chip = chipOfValue(chips, field, value);
    onQuery(chip === undefined ? withField(query, field, value) : withoutPart(query, chip));
  };
  return (
    <div
      id="facets"
      class="facets"
      role="region"
      aria-label={t('facets_label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      {groups.map(({ field, label, choices }) => (
        <FacetGroup
          key={field}
          label={t(label)}
          choices={choices}
          isChosen={(value) => chipOfValue(chips, field, value) !== undefined}
          onChoose={(value) => toggle(field, value)}
        />
      ))}
      {facets !== undefined && groups.length === 0 && <p class="quiet">{t('facets_none')}</p>}
    </div>
  );
}

function groupsOf({ fields, years }: NamedFacets) {
  const valued = SHOWN_FACETS.map((facet) => ({
    field: FIELDS[facet].name,
    label: FIELDS[facet].label,
    choices: fields[facet].map(({ value, name, count }): Choice => {
      // A portal's name is long and another may hold it: its host is asked for.
      if (facet === 'portal') return { value, name: shortPortal(name), count };
      return { value: name, name, count };
    }),
  }));
  const byYear = years.map(({ year, count }) => ({ value: `${year}`, name: `${year}`, count }));
  const yearGroup = { field: 'ngay', label: 'facets_year' as const, choices: byYear };
  return [...valued.slice(0, 3), yearGroup, ...valued.slice(3)].filter(
    ({ choices }) => choices.length > 0,
  );
}

interface FacetGroupProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string) => void;
}

/**
 * One field: of its values as many as fit into a line, the others unfold. One stop of the Tab key,
 * arrows walk and unfold what they come to.
 */
function FacetGroup({ label, choices, isChosen, onChoose }: FacetGroupProps) {
  const { t } = useApp();
  const [isLong, setLong] = useState(false);
  const [isCut, setCut] = useState(false);
  const values = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight } = values.current ?? { scrollHeight: 0, clientHeight: 0 };
    setCut(scrollHeight > clientHeight);
  }, [choices, isLong]);
  return (
    <div class="facet" role="group" aria-label={label} onKeyDown={rove}>
      <span class="facet-label" aria-hidden="true">
        {label}
      </span>
      <span
        ref={values}
        class={isLong ? 'facet-values facet-all' : 'facet-values'}
        onFocusIn={(event) => {
          const { target, currentTarget } = event;
          const isBelow =
            target instanceof HTMLElement && target.offsetTop >= currentTarget.offsetTop + LINE;
          if (isBelow) setLong(true);
        }}
      >
        {choices.map(({ value, name, count }, at) => (
          <button
            key={value}
            type="button"
            class="facet-value"
            tabIndex={at === 0 ? 0 : -1}
            aria-pressed={isChosen(value)}
            title={name}
            onClick={() => onChoose(value)}
          >
            <span class="facet-name">{name}</span>
            <span class="option-count">{count}</span>
          </button>
        ))}
      </span>
      {(isCut || isLong) && (
        <button
          type="button"
          class="facet-more"
          tabIndex={-1}
          aria-expanded={isLong}
          aria-label={t('action_more')}
          title={t('action_more')}
          onClick={() => setLong(!isLong)}
        >
          <Icon node={isLong ? ChevronUp : ChevronDown} />
        </button>
      )}
    </div>
  );
}
