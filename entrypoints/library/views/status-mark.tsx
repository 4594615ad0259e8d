import { Check, CircleAlert } from 'lucide';
import { Icon } from '../../../components/icon.tsx';
import { displayDate } from '../../../lib/index.ts';
import type { ClipRow } from '../../../lib/extension/database/schema.ts';
import { useApp } from '../../pages/app-context.ts';
import { dayAfter } from '../state/day-after.ts';

/** What is to be done with a clip and until when; nothing for one that is just read or unread. */
export function StatusMark({ row }: { readonly row: ClipRow }) {
  const { t } = useApp();
  const { status, dueOn } = row;
  if (status === 'done') {
    return (
      <span class="status-mark status-done">
        <Icon node={Check} />
        {t('status_done')}
      </span>
    );
  }
  if (status !== 'todo') return null;
  const isLate = dueOn !== undefined && dueOn < dayAfter(new Date(), 0);
  const until = dueOn === undefined ? '' : displayDate(dueOn).slice(0, 10);
  return (
    <span class={isLate ? 'status-mark status-late' : 'status-mark status-todo'}>
      <Icon node={CircleAlert} />
      {until === '' ? t('status_todo') : t(isLate ? 'due_late' : 'due_until', until)}
    </span>
  );
}
