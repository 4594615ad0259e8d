import { expect, test } from 'vitest';
import { POLICY_KEYS } from '../../lib/extension/policy/parse-policy.ts';
import { PORTAL_DOMAINS } from '../../lib/extension/policy/portal-hosts.ts';
import { readSource } from './source.ts';

test('the schema that browsers read names exactly the values that are understood', () => {
  const schema = JSON.parse(readSource('public/managed-schema.json'));
  expect(Object.keys(schema.properties)).toEqual(POLICY_KEYS);
});

test('every value is described to administrators', () => {
  const text = readSource('docs/policy.md');
  expect(POLICY_KEYS.filter((key) => !text.includes(`| \`${key}\``))).toEqual([]);
});

test('the examples for administrators are read without a complaint', async () => {
  const { parsePolicy } = await import('../../lib/extension/policy/parse-policy.ts');
  const text = readSource('docs/policy.md');
  const examples = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => json);
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    const values = deepestOf(JSON.parse(example));
    expect(Object.keys(values).length).toBeGreaterThan(0);
    expect(parsePolicy(values).refused, example).toEqual([]);
  }
});

test('the portals named to the user are those in whose pages the script stands', () => {
  const manifest = readSource('entrypoints/portal.content/index.ts');
  const [, matches = ''] = /matches: \[([^\]]*)\]/.exec(manifest) ?? [];
  const domains = [...matches.matchAll(/\*:\/\/\*\.([^/]+)\/\*/g)].map(([, domain]) => domain);
  expect(domains).toEqual([...PORTAL_DOMAINS]);
});

/** The values themselves, which browsers want wrapped in names of theirs. */
function deepestOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) return {};
  if (Object.keys(value).some((key) => POLICY_KEYS.includes(key))) return value;
  const [inner] = Object.values(value);
  return deepestOf(inner);
}
