import { useApp } from '../../pages/app-context.ts';
import type { SettingsState } from '../state/use-settings.ts';

/** That the office has a say, and which of its values are of no use. */
export function PolicyNote({ policy, refused }: SettingsState) {
  const { t } = useApp();
  const isManaged = Object.values(policy).some((value) => value !== undefined);
  return (
    <>
      {isManaged && <p class="policy-note">{t('policy_in_force')}</p>}
      {refused.length > 0 && (
        <p class="policy-note policy-refused" role="alert">
          {t('policy_refused', refused.join(', '))}
        </p>
      )}
    </>
  );
}
