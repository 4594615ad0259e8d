import { Pace } from '../../lib/extension/batch/pace.ts';

const paces = new Map<string, Pace>();

/** The pace of a site, kept from one batch to the next and to the files of both. */
export function paceOf(host: string): Pace {
  const pace = paces.get(host) ?? new Pace();
  paces.set(host, pace);
  return pace;
}
