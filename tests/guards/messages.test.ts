import { expect, test } from 'vitest';
import { messageTable } from '../../lib/extension/messages/table.ts';
import { filesUnder, importsOf, readSource } from './source.ts';

const FOLDER = 'entrypoints/background/handlers';
const types = Object.keys(messageTable).sort();

test('each message has a handler file of its name, and each handler file its message', () => {
  const files = filesUnder([FOLDER]).map((file) => file.slice(FOLDER.length + 1, -'.ts'.length));
  expect(files).toEqual(types);
});

test('the handler table takes every handler file in', () => {
  const table = 'entrypoints/background/handlers.ts';
  const imported = importsOf(table)
    .filter((specifier) => specifier.startsWith('./handlers/'))
    .map((specifier) => specifier.slice('./handlers/'.length, -'.ts'.length));
  expect(imported.sort()).toEqual(types);
});

test('each message is sent from somewhere', () => {
  const senders = filesUnder(['entrypoints', 'lib/extension']).filter(
    (file) =>
      !file.startsWith(FOLDER) && !file.endsWith('handlers.ts') && !file.endsWith('table.ts'),
  );
  const text = senders.map(readSource).join('\n');
  expect(types.filter((type) => !text.includes(`'${type}'`))).toEqual([]);
});

test('each message names its sender and checks its payload', () => {
  for (const [type, row] of Object.entries(messageTable)) {
    expect(['extension', 'content'], type).toContain(row.from);
    expect(row.payload.kind, type).toBe('schema');
  }
});
