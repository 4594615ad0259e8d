import type { ImportFault, ImportReading } from '../../../../lib/index.ts';
import { useApp } from '../../../pages/app-context.ts';
import { FAILURE_WORDS, PROBLEM_WORDS } from './words.ts';

const SHOWN = 200;

export interface FaultListProps {
  readonly faults: readonly ImportFault[];
  readonly readings: readonly ImportReading[];
}

/** What could not be read, each with its place and the reason. */
export function FaultList({ faults, readings }: FaultListProps) {
  const { t } = useApp();
  const failures = readings.flatMap(({ file, result }) => (result.ok ? [] : [{ file, result }]));
  const count = faults.length + failures.length;
  if (count === 0) return null;
  return (
    <details class="import-faults" open={count <= 5}>
      <summary>{t('import_faults', count)}</summary>
      <ul role="list">
        {failures.map(({ file, result }) => (
          <li key={file}>
            <strong>{file}</strong> <span class="problem">{t(FAILURE_WORDS[result.reason])}</span>
          </li>
        ))}
        {faults.slice(0, SHOWN).map(({ place, name, reason }, index) => (
          <li key={index}>
            <span class="quiet">{place}</span> {name}{' '}
            <span class="problem">{t(PROBLEM_WORDS[reason])}</span>
          </li>
        ))}
        {faults.length > SHOWN && <li class="quiet">{t('import_more', faults.length - SHOWN)}</li>}
      </ul>
    </details>
  );
}
