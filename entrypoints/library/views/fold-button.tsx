import { ChevronDown, ChevronRight } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { useApp } from '../../pages/app-context.ts';

export interface FoldButtonProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}

/** Folds what lies below one line of the navigation. */
export function FoldButton({ name, isOpen, onTurn }: FoldButtonProps) {
  const { t } = useApp();
  return (
    <button
      type="button"
      class="nav-turn"
      aria-expanded={isOpen}
      aria-label={t('nav_below', name)}
      onClick={onTurn}
    >
      <Icon node={isOpen ? ChevronDown : ChevronRight} />
    </button>
  );
}
