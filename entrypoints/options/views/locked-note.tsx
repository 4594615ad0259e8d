import { Lock } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';

/** Says why something cannot be changed. */
export function LockedNote() {
  const { t } = useApp();
  return (
    <p class="locked-note">
      <Icon node={Lock} />
      {t('settings_locked')}
    </p>
  );
}
