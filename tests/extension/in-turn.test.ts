import { expect, test } from 'vitest';
import { inTurn } from '../../lib/extension/in-turn.ts';

test('acts run one after the other, in the order they were asked for', async () => {
  const write = inTurn();
  const log: string[] = [];
  const act = (name: string, pauses: number) => async () => {
    log.push(`${name} begins`);
    for (let i = 0; i < pauses; i++) await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([write(act('slow', 20)), write(act('quick', 0))])).toEqual([
    'slow',
    'quick',
  ]);
  expect(log).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
});

test('one that fails says so, and the next one runs', async () => {
  const write = inTurn();
  const failing = write(() => Promise.reject(new Error('no room')));
  const next = write(() => Promise.resolve('kept'));
  await expect(failing).rejects.toThrow('no room');
  expect(await next).toBe('kept');
});
