import { ArrowLeftRight, ChevronDown, ChevronUp, X } from 'lucide';
import { Icon } from '../../components/icon.tsx';
import type { Translate } from '../../lib/extension/i18n/translate.ts';

/** The panel's name, and the buttons that take it out of the way: to the other side, folded, gone. */
export function PanelHead(props: {
  readonly t: Translate;
  readonly isFolded: boolean;
  readonly onMove: () => void;
  /** Absent where all of the panel has to be seen. */
  readonly onFold: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t, isFolded, onMove, onFold, onClose } = props;
  return (
    <header class="head">
      <h1>{t('picker_heading')}</h1>
      <PanelButton label={t('picker_move')} icon={ArrowLeftRight} onClick={onMove} />
      {onFold !== undefined && (
        <PanelButton
          label={t(isFolded ? 'picker_unfold' : 'picker_fold')}
          icon={isFolded ? ChevronDown : ChevronUp}
          onClick={onFold}
        />
      )}
      <PanelButton label={t('picker_close')} icon={X} onClick={onClose} />
    </header>
  );
}

function PanelButton(props: {
  readonly label: string;
  readonly icon: typeof X;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <Icon node={props.icon} />
    </button>
  );
}
