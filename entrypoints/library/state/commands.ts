import type { MessageKey } from '../../../lib/extension/i18n/translate.ts';

/** All that can be done in the library by a key, the bar or the palette; one row each. */
export const COMMANDS = {
  open: { label: 'command_open', keys: 'Enter', needsClip: true },
  tag: { label: 'command_tag', keys: 'T', needsClip: true },
  untag: { label: 'command_untag', keys: '', needsClip: true },
  collect: { label: 'command_collect', keys: 'M', needsClip: true },
  leave: { label: 'command_leave', keys: '', needsClip: true },
  read: { label: 'command_read', keys: 'R', needsClip: true },
  unread: { label: 'command_unread', keys: 'U', needsClip: true },
  todo: { label: 'command_todo', keys: 'X', needsClip: true },
  done: { label: 'command_done', keys: 'V', needsClip: true },
  due: { label: 'command_due', keys: 'D', needsClip: true },
  cite: { label: 'cite', keys: 'C', needsClip: true },
  export: { label: 'command_export', keys: 'E', needsClip: true },
  trash: { label: 'action_trash', keys: 'Delete', needsClip: true },
  reread: { label: 'command_reread', keys: '', needsClip: true },
  up: { label: 'command_up', keys: 'Alt+↑', needsClip: true },
  down: { label: 'command_down', keys: 'Alt+↓', needsClip: true },
  all: { label: 'command_all', keys: 'Ctrl+A', needsClip: false },
  search: { label: 'command_search', keys: '/', needsClip: false },
  alone: { label: 'command_alone', keys: 'F', needsClip: false },
  next: { label: 'command_next', keys: 'J', needsClip: false },
  previous: { label: 'command_previous', keys: 'K', needsClip: false },
  collection: { label: 'collection_new', keys: 'N', needsClip: false },
  section: { label: 'command_section', keys: 'S', needsClip: false },
  between: { label: 'command_between', keys: 'G', needsClip: false },
  unused: { label: 'command_unused', keys: '', needsClip: false },
  dense: { label: 'command_dense', keys: '', needsClip: false },
  palette: { label: 'command_palette', keys: 'Ctrl+K', needsClip: false },
  keys: { label: 'command_keys', keys: '?', needsClip: false },
} as const satisfies Record<
  string,
  { readonly label: MessageKey; readonly keys: string; readonly needsClip: boolean }
>;

export type CommandId = keyof typeof COMMANDS;

/** Commands in the order of the table. */
export const COMMAND_IDS = Object.keys(COMMANDS).filter((id): id is CommandId => id in COMMANDS);

const BY_KEY = new Map<string, CommandId>(
  COMMAND_IDS.flatMap((id) => {
    const { keys } = COMMANDS[id];
    return /^[A-Z/?]$|^Delete$/.test(keys) ? [[keys.toLowerCase(), id] as const] : [];
  }),
);

/** The command of a key pressed anywhere but in a field; undefined where it has none. */
export function commandOf(event: KeyboardEvent): CommandId | undefined {
  if (event.isComposing) return undefined;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'k' ? 'palette' : undefined;
  if (event.altKey) return key === 'arrowup' ? 'up' : key === 'arrowdown' ? 'down' : undefined;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return isTyping ? undefined : BY_KEY.get(key);
}
