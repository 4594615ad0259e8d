import type { Damage, Witness, WitnessPort } from '../../lib/extension/database/witness.ts';

/** A witness in memory; what it holds can be looked at. */
export function makeWitness(): WitnessPort & { kept: { witness?: Witness; damage?: Damage } } {
  const kept: { witness?: Witness; damage?: Damage } = {};
  let last: Promise<unknown> = Promise.resolve();
  return {
    kept,
    read: () => Promise.resolve({ witness: kept.witness, damage: kept.damage }),
    write: ({ witness, damage }) => {
      if (witness !== undefined) kept.witness = witness;
      if (damage === null) delete kept.damage;
      else if (damage !== undefined) kept.damage = damage;
      return Promise.resolve();
    },
    alone: async (work) => {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
    now: () => '2026-11-24T02:00:00.000Z',
  };
}
