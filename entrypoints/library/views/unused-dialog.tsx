import { Dialog } from '../../../components/dialog.tsx';
import { unusedTags } from '../../../lib/extension/database/edit-tags.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';

/** Tags that no clip bears, and the way to be rid of them. */
export function UnusedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, db } = useApp();
  const tags = useLive(() => unusedTags(db), [db]);
  return (
    <Dialog title={t('command_unused')} closeLabel={t('action_close')} onClose={onClose}>
      {tags?.length === 0 && <p class="quiet">{t('unused_none')}</p>}
      <ul role="list" class="unused-list">
        {tags?.map(({ key, name }) => (
          <li key={key}>
            <span>{name}</span>
            <button type="button" class="button" onClick={() => void db.tags.delete(key)}>
              {t('action_remove')}
            </button>
          </li>
        ))}
      </ul>
      {tags !== undefined && tags.length > 1 && (
        <div class="dialog-foot">
          <button
            type="button"
            class="button"
            onClick={() => void db.tags.bulkDelete(tags.map(({ key }) => key))}
          >
            {t('unused_all', tags.length)}
          </button>
        </div>
      )}
    </Dialog>
  );
}
