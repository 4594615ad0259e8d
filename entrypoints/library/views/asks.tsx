import type { Shelf } from '../../../lib/extension/database/shelves.ts';
import type { Ask } from '../state/ask.ts';
import type { Acts } from '../state/use-acts.ts';
import type { Runner } from '../state/use-runner.ts';
import { CollectDialog } from './collect-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import { RereadDialog } from './reread-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { CollectionDialog } from './collection-dialog.tsx';
import { DueDialog } from './due-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { Palette } from './palette.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { TagNameDialog } from './tag-name-dialog.tsx';
import { UnusedDialog } from './unused-dialog.tsx';

export interface AsksProps {
  readonly ask: Ask;
  readonly shelf: Shelf;
  readonly runner: Runner;
  readonly acts: Acts;
  readonly onByHand: () => void;
  readonly onClose: () => void;
}

/** Whatever is asked in front of the page; loaded behind it. */
export function Asks({ ask, shelf, runner, acts, onByHand, onClose }: AsksProps) {
  switch (ask.kind) {
    case 'tag':
    case 'untag':
      return <TagDialog isTakingOff={ask.kind === 'untag'} runner={runner} onClose={onClose} />;
    case 'collect':
      return <CollectDialog shelf={shelf} runner={runner} onClose={onClose} />;
    case 'due':
      return <DueDialog runner={runner} onClose={onClose} />;
    case 'palette':
      return <Palette runner={runner} onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'unused':
      return <UnusedDialog onClose={onClose} />;
    case 'collection':
      return (
        <CollectionDialog
          collection={ask.collection}
          {...(ask.begin && { begin: ask.begin })}
          onClose={onClose}
        />
      );
    case 'part':
      return <PartDialog {...ask} acts={acts} onByHand={onByHand} onClose={onClose} />;
    case 'reread':
      return <RereadDialog ids={ask.ids} onClose={onClose} />;
    case 'share':
      return <ShareDialog collection={ask.collection} onClose={onClose} />;
    case 'merge':
      return <MergeDialog collection={ask.collection} acts={acts} onClose={onClose} />;
    case 'tag-name':
      return <TagNameDialog tagKey={ask.key} name={ask.name} acts={acts} onClose={onClose} />;
  }
}
