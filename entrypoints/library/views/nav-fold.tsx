import { ChevronDown, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../components/icon.tsx';

export interface NavFoldProps {
  readonly name: string;
  readonly isOpen: boolean;
  /** Whether it is not known yet what is in it: until then nothing is shown that it would push aside. */
  readonly isPending: boolean;
  readonly onTurn: () => void;
  readonly children: ComponentChildren;
}

/** A part of the navigation that folds. */
export function NavFold({ name, isOpen, isPending, onTurn, children }: NavFoldProps) {
  return (
    <section data-pending={isOpen && isPending}>
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
