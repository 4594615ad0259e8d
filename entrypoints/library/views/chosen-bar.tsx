import { CircleDot, FileDown, FileSearch, FolderPlus, FolderX, Tag, Tags, Trash2, X } from 'lucide';
import type { IconNode } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import { readClips } from '../../../lib/extension/database/clip-view.ts';
import { useApp } from '../../pages/app-context.ts';
import { CiteMenu } from '../../pages/cite-menu.tsx';
import { type CommandId, COMMANDS } from '../state/commands.ts';
import type { Runner } from '../state/use-runner.ts';

export interface ChosenBarProps {
  readonly count: number;
  readonly total: number;
  readonly isInCollection: boolean;
  readonly runner: Runner;
  readonly onClear: () => void;
}

const STATUS_COMMANDS = ['read', 'unread', 'todo', 'done', 'due'] as const;

/** What can be done with all that is chosen; stands in the place of the list's head. */
export function ChosenBar({ count, total, isInCollection, runner, onClear }: ChosenBarProps) {
  const { t, db } = useApp();
  const act = (id: CommandId, icon: IconNode) => {
    const { label, keys } = COMMANDS[id];
    return (
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t(label)}
        title={keys === '' ? t(label) : `${t(label)} (${keys})`}
        onClick={() => runner.run(id)}
      >
        <Icon node={icon} />
      </button>
    );
  };
  return (
    <div class="list-head chosen-bar" role="toolbar" aria-label={t('chosen_bar')}>
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t('chosen_clear')}
        title={`${t('chosen_clear')} (Esc)`}
        onClick={onClear}
      >
        <Icon node={X} />
      </button>
      <strong class="chosen-count" role="status">
        {t('chosen_count', count)}
      </strong>
      {count < total && (
        <button type="button" class="button button-link" onClick={() => runner.run('all')}>
          {t('chosen_all', total)}
        </button>
      )}
      <span class="bar-space" />
      <span class="bar-acts">
        {act('tag', Tag)}
        {act('untag', Tags)}
        {act('collect', FolderPlus)}
        {isInCollection && act('leave', FolderX)}
        <Menu
          label={t('command_status')}
          icon={CircleDot}
          items={STATUS_COMMANDS.map((id) => ({
            id,
            text: t(COMMANDS[id].label),
            hint: COMMANDS[id].keys,
          }))}
          onChoose={(id) => {
            const command = STATUS_COMMANDS.find((known) => known === id);
            if (command !== undefined) runner.run(command);
          }}
        />
        {act('reread', FileSearch)}
        <CiteMenu isSmall clips={() => readClips(db, runner.targets)} />
        {act('export', FileDown)}
        {act('trash', Trash2)}
      </span>
    </div>
  );
}
