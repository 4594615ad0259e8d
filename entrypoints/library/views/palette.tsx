import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.tsx';
import { listCollections, listTags } from '../../../lib/extension/database/collections.ts';
import { readRegister } from '../../../lib/extension/database/read-register.ts';
import { plainCompletion } from '../../../lib/index.ts';
import { useApp } from '../../pages/app-context.ts';
import { useLive } from '../../pages/use-live.ts';
import { useSearch } from '../../pages/use-search.ts';
import { COMMAND_IDS, COMMANDS } from '../state/commands.ts';
import {
  backupHash,
  clipHash,
  documentHash,
  go,
  highlightsHash,
  importHash,
  registerHash,
  shelfHash,
  taughtHash,
  trashHash,
} from '../state/route.ts';
import type { Runner } from '../state/use-runner.ts';
import { usePick } from '../state/use-pick.ts';
import { type PickItem, PickList } from './pick-list.tsx';

/** Clips that are offered behind commands and shelves. */
const CLIPS = 8;
const DOCUMENTS = 5;
/** Letters from which on documents are looked for. */
const LEAST = 2;

/** Any command, collection, tag, document or clip by a few letters of its name. */
export function Palette({
  runner,
  onClose,
}: {
  readonly runner: Runner;
  readonly onClose: () => void;
}) {
  const { t, db } = useApp();
  const [text, setText] = useState('');
  const shelves = useLive(async () => {
    const [collections, tags] = await Promise.all([listCollections(db), listTags(db)]);
    return { collections, tags };
  }, [db]);
  const { view } = useSearch(db, text.trim(), CLIPS);
  const hasTargets = runner.targets.length > 0;
  const items = useMemo((): readonly PickItem[] => {
    const commands = COMMAND_IDS.filter(
      (id) => id !== 'palette' && (hasTargets || !COMMANDS[id].needsClip),
    ).map((id) => ({ id: `run:${id}`, text: t(COMMANDS[id].label), hint: COMMANDS[id].keys }));
    const places = [
      { id: `go:${shelfHash({})}`, text: t('nav_clips') },
      { id: `go:${registerHash}`, text: t('nav_register') },
      { id: `go:${highlightsHash}`, text: t('highlights_title') },
      { id: `go:${trashHash}`, text: t('nav_trash') },
      { id: `go:${importHash}`, text: t('nav_import') },
      { id: `go:${backupHash}`, text: t('nav_backup') },
      { id: `go:${taughtHash}`, text: t('nav_taught') },
    ];
    const collections = (shelves?.collections ?? []).map(({ id, name }) => ({
      id: `go:${shelfHash({ shelf: { kind: 'collection', id } })}`,
      text: name,
      group: t('field_collection'),
    }));
    const tags = (shelves?.tags ?? []).map(({ key, name }) => ({
      id: `go:${shelfHash({ shelf: { kind: 'tag', key } })}`,
      text: name,
      group: t('field_tags'),
    }));
    return [...commands, ...places, ...collections, ...tags];
  }, [t, shelves, hasTargets]);
  const found = usePick(items, text);
  const isTyped = text.trim().length >= LEAST;
  const register = useLive(() => readRegister(db), [db], isTyped);
  const documents = useMemo(
    () =>
      plainCompletion(
        register?.map(({ key, title, issuer }) => ({ key, text: title, issuer: issuer ?? '' })) ??
          [],
      ),
    [register],
  );
  const clips = text.trim() === '' ? [] : (view?.found ?? []);
  const offered: readonly PickItem[] = [
    ...found.slice(0, text.trim() === '' ? found.length : CLIPS),
    ...(isTyped ? documents(text, DOCUMENTS) : []).map((document) => ({
      id: `go:${documentHash(document.key)}`,
      text: document.text,
      group: document.issuer || t('palette_document'),
    })),
    ...clips.map(({ row }) => ({
      id: `go:${clipHash(row.id)}`,
      text: row.title,
      group: t('palette_clip'),
    })),
  ];
  const pick = ({ id }: PickItem) => {
    onClose();
    const name = id.slice(id.indexOf(':') + 1);
    const command = COMMAND_IDS.find((known) => known === name);
    if (id.startsWith('go:')) go(name);
    // The dialog has to be gone before a command opens another or moves the focus.
    else if (command !== undefined) requestAnimationFrame(() => runner.run(command));
  };
  return (
    <Dialog
      title={t('command_palette')}
      closeLabel={t('action_close')}
      isTitleHidden
      onClose={onClose}
    >
      <PickList
        label={t('command_palette')}
        placeholder={t('palette_placeholder')}
        text={text}
        onText={setText}
        items={offered}
        onPick={pick}
      />
    </Dialog>
  );
}
