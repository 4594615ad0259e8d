import { parseArgs } from 'node:util';
import { CHROME_BUILD } from '../browser/chromium.ts';
import { FAULTS, isFaultName, runFault } from './faults.ts';
import { type Engine, isClean } from './report.ts';

const USAGE = `Usage: npm run fault -- NAME [--runs N] [--engine leveldb|sqlite] [--build FOLDER] [--json]
Names: ${Object.entries(FAULTS)
  .map(([name, { title }]) => `\n  ${name.padEnd(12)} ${title}`)
  .join('')}`;

/** Injects one kind of fault into the built extension and tells what it cost; 1 where it cost anything. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string' },
      engine: { type: 'string', default: 'leveldb' },
      build: { type: 'string', default: CHROME_BUILD },
      json: { type: 'boolean', default: false },
    },
  });
  const [name = ''] = positionals;
  const runs = Number(values.runs ?? 10);
  if (!isFaultName(name) || !isEngine(values.engine) || !Number.isInteger(runs) || runs < 1) {
    console.error(USAGE);
    return 2;
  }
  const { engine, build } = values;
  const say = (line: string) => console.error(line);
  const report = await runFault(name, { runs, engine, build, say });
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else console.log(report);
  return isClean(report) ? 0 : 1;
}

function isEngine(name: string): name is Engine {
  return name === 'leveldb' || name === 'sqlite';
}

process.exitCode = await main();
