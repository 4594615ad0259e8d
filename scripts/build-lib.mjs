import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from './setup/dependencies.mjs';
import { inProject } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

// Builds the library and the command line into dist/, from nothing, so that no old file is packed.
rmSync(inProject('dist'), { recursive: true, force: true });
const tsc = inProject('node_modules', 'typescript', 'bin', 'tsc');
process.exitCode = await run(node(), [tsc, '-p', 'tsconfig.lib.json']);

const program = inProject('dist', 'cli', 'main.js');
if (existsSync(program)) chmodSync(program, 0o755);

// The JSON Schemas of the exports, as files for other programs.
const schemas = inProject('dist', 'export', 'json-schema', 'schemas.js');
if (existsSync(schemas)) {
  const { jsonSchemas } = await import(pathToFileURL(schemas).href);
  const folder = inProject('dist', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [format, schema] of Object.entries(jsonSchemas)) {
    const file = path.join(folder, `trich-luc.${format}.schema.json`);
    writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  }
}
