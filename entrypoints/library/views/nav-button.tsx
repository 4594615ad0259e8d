import { Menu } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';

/** Id of the navigation, which is a popover where there is no room for a third column. */
export const NAV_ID = 'shelves';

/** Opens the navigation where it has no column of its own. */
export function NavButton() {
  const { t } = useApp();
  return (
    <button
      type="button"
      class="button button-quiet button-icon nav-button"
      popovertarget={NAV_ID}
      aria-label={t('library_nav')}
      title={t('library_nav')}
    >
      <Icon node={Menu} />
    </button>
  );
}
