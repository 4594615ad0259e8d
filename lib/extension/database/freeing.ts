import { diskFailure } from './failure.ts';

/**
 * Does work that makes room, or takes back what did. Where there is no room even for that, it is done again
 * with the room that is kept aside for it; whatever of that is left is kept aside anew.
 *
 * @throws what the work throws, where there is too little even so
 */
export async function freeing<Value>(work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if ((await diskFailure(error)) !== 'quota') throw error;
    const { giveReserve, keepReserve } = await import('./reserve.ts');
    await giveReserve();
    try {
      return await work();
    } finally {
      keepReserve().catch(console.error);
    }
  }
}
