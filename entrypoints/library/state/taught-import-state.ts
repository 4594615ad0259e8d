import type { TaughtProfile } from '../../../lib/index.ts';

/** What taking in a profile would do to what is known of its host; the key of the words for it. */
export function importState(
  profile: TaughtProfile,
  known: TaughtProfile | undefined,
): 'taught_new' | 'taught_same' | 'taught_replaces' {
  if (known === undefined) return 'taught_new';
  const isSame = JSON.stringify(profile.layouts) === JSON.stringify(known.layouts);
  return isSame ? 'taught_same' : 'taught_replaces';
}
