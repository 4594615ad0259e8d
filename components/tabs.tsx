import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly text: string; readonly icon: IconNode }[];
  readonly selected: Id;
  /** `isMoving`: by the arrow keys, which keep the focus on the tabs. */
  readonly onSelect: (id: Id, isMoving: boolean) => void;
}

/** A row of tabs; the arrow keys move between them, as ARIA asks. The panel has the id `panel`. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex((tab) => tab.id === selected);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.id, true);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.id === selected}
          aria-controls="panel"
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id, false)}
        >
          <Icon node={tab.icon} />
          {tab.text}
        </button>
      ))}
    </div>
  );
}
