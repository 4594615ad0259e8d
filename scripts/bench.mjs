import { existsSync, readdirSync } from 'node:fs';
import { setUpAndRun } from './setup.mjs';
import { inProject } from './setup/paths.mjs';

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && existsSync(inProject('tests', 'bench', `${name}.ts`))) {
  await setUpAndRun(['tests', 'bench', `${name}.ts`], args);
} else {
  const known = readdirSync(inProject('tests', 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  console.error(`Usage: npm run bench -- NAME   (known: ${known.join(', ') || 'none yet'})`);
  process.exitCode = 2;
}
