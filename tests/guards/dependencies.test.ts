import { expect, test } from 'vitest';
import { filesUnder, importsOf, packageOf, readSource, SHIPPED } from './source.ts';

const manifest = JSON.parse(readSource('package.json'));
const runtime = Object.keys(manifest.dependencies);

test('at most twelve packages are needed at run time', () => {
  expect(runtime.length).toBeLessThanOrEqual(12);
});

test('ARCHITECTURE.md says why each of them is there', () => {
  const text = readSource('ARCHITECTURE.md');
  expect(runtime.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('every version is exact', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('shipped code imports declared packages, and every declared one is used', () => {
  const imported = new Set(
    filesUnder(SHIPPED)
      .flatMap(importsOf)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map(packageOf),
  );
  imported.delete('wxt'); // its parts are bundled at build time
  imported.delete('lucide'); // drawings as data, compiled into the pages
  expect([...imported].sort()).toEqual([...runtime].sort());
});
