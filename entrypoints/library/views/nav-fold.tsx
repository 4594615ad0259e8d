import { ChevronDown, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.tsx';

export interface NavFoldProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
  readonly children: ComponentChildren;
}

/** A part of the navigation that folds. */
export function NavFold({ name, isOpen, onTurn, children }: NavFoldProps) {
  return (
    <section>
      <h2 class="nav-head">
        <button type="button" aria-expanded={isOpen} onClick={onTurn}>
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
          {name}
        </button>
      </h2>
      {isOpen && children}
    </section>
  );
}
