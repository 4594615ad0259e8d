import { Dialog } from '../../../components/dialog.tsx';
import { useApp } from '../../pages/app-context.ts';
import { WELCOME_ADDRESS } from '../../pages/reader-address.ts';
import { COMMAND_IDS, COMMANDS } from '../state/commands.ts';

const LIST_KEYS = [
  ['keys_move', '↑ ↓'],
  ['keys_extend', 'Shift+↑ ↓'],
  ['keys_back', 'Esc'],
  ['action_undo', 'Ctrl+Z'],
] as const;

const READER_KEYS = [
  ['find_title', 'Ctrl+F'],
  ['outline_title', 'O'],
  ['highlights_title', 'H'],
  ['keys_mark', '1 2 3 4'],
  ['keys_mark_note', 'N'],
] as const;

/** All keys of the library. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useApp();
  const rows = [
    { words: t('keys_choose'), keys: t('key_space') },
    ...[...LIST_KEYS, ...READER_KEYS].map(([key, keys]) => ({ words: t(key), keys })),
    ...COMMAND_IDS.filter((id) => COMMANDS[id].keys !== '').map((id) => ({
      words: t(COMMANDS[id].label),
      keys: COMMANDS[id].keys,
    })),
  ];
  return (
    <Dialog title={t('command_keys')} closeLabel={t('action_close')} onClose={onClose}>
      {/* Has the focus: below the keys it would be scrolled to, past them. */}
      <p>
        <a href={WELCOME_ADDRESS}>{t('settings_tour')}</a>
      </p>
      <dl class="keys-list">
        {rows.map(({ words, keys }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
