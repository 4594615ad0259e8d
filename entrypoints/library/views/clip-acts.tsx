import { CalendarClock, FileDown, FolderPlus, Tag, Trash2 } from 'lucide';
import { CircleDot } from 'lucide';
import type { IconNode } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { Menu } from '../../../components/menu.tsx';
import { displayDate } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { type CommandId, COMMANDS } from '../state/commands.ts';
import type { Runner } from '../state/use-runner.ts';

const STATUSES = ['unread', 'read', 'todo', 'done'] as const;
const WORDS = {
  unread: 'status_unread',
  read: 'status_read',
  todo: 'status_todo',
  done: 'status_done',
} as const;

/** What can be done with the clip in the reader: its status and day in words, the rest as buttons. */
export function ClipActs({ clipId, runner }: { readonly clipId: string; readonly runner: Runner }) {
  const { t, db } = useApp();
  const row = useLive(async () => (await db.clips.get(clipId)) ?? null, [clipId]);
  if (row == null || row.deletedAt !== '') return null;
  const status = row.status ?? 'unread';
  const act = (id: CommandId, icon: IconNode) => {
    const { label, keys } = COMMANDS[id];
    const words = keys === '' ? t(label) : `${t(label)} (${keys})`;
    return (
      <button
        type="button"
        class="button button-quiet button-icon"
        aria-label={t(label)}
        title={words}
        onClick={() => runner.run(id)}
      >
        <Icon node={icon} />
      </button>
    );
  };
  return (
    <>
      <Menu
        label={t(WORDS[status])}
        icon={CircleDot}
        hasText
        items={STATUSES.map((id) => ({
          id,
          text: t(WORDS[id]),
          isChecked: id === status,
          hint: COMMANDS[id].keys,
        }))}
        onChoose={(id) => {
          const chosen = STATUSES.find((known) => known === id);
          if (chosen !== undefined) runner.run(chosen);
        }}
      />
      {row.dueOn === undefined ? (
        act('due', CalendarClock)
      ) : (
        <button type="button" class="button button-quiet" onClick={() => runner.run('due')}>
          <Icon node={CalendarClock} />
          {displayDate(row.dueOn).slice(0, 10)}
        </button>
      )}
      {act('tag', Tag)}
      {act('collect', FolderPlus)}
      {act('export', FileDown)}
      {act('trash', Trash2)}
    </>
  );
}
