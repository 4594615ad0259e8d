import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, PINNED_NODE } from './paths.mjs';
import { run, runNpm } from './processes.mjs';

const LOCK = inProject('package-lock.json');
const STAMP = inProject('node_modules', '.installed-lock');
/** Oldest Node that runs TypeScript files as they are. */
const RUNS_TYPESCRIPT = 24;

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

function isInstalled() {
  if (!existsSync(node())) return false;
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  if (!holdsWhatIsLocked()) return false;
  writeFileSync(STAMP, hash);
  return true;
}

/** Whether npm's own record of node_modules has every package of the lock, in its version. */
function holdsWhatIsLocked() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional === true || installed[folder]?.version === version,
  );
}

/** The Node that runs the project: the pinned one, or our own where none exists for this machine. */
export function node() {
  if (existsSync(PINNED_NODE)) return PINNED_NODE;
  const major = Number(process.versions.node.split('.')[0]);
  return major >= RUNS_TYPESCRIPT ? process.execPath : PINNED_NODE;
}

/** Windows cannot replace a program that runs, and `npm start` may run on the pinned Node itself. */
function installCommand() {
  const runsFromModules = process.execPath.startsWith(inProject('node_modules'));
  return process.platform === 'win32' && runsFromModules ? 'install' : 'ci';
}

/**
 * Installs the dependencies where they are missing or older than package-lock.json.
 * The stamp is written last, so an install that was cut short is done again.
 */
export async function ensureDependencies({ quiet = false } = {}) {
  if (isInstalled()) return;
  if (!quiet) console.log('Installing dependencies (npm ci) …');
  const flags = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  const code = await runNpm([installCommand(), ...flags], { quiet });
  if (code !== 0) throw new Error(`npm could not install the dependencies (exit code ${code}).`);
  if (!existsSync(node())) await fetchPinnedNode(quiet);
  writeFileSync(STAMP, lockHash());
}

/** An npm that runs no install scripts leaves the package `node` without its program. */
async function fetchPinnedNode(quiet) {
  const script = inProject('node_modules', 'node', 'installArchSpecificPackage.js');
  if (existsSync(script)) {
    const code = `process.chdir(${JSON.stringify(inProject('node_modules', 'node'))});require(${JSON.stringify(script)})`;
    await run(process.execPath, ['-e', code], { quiet });
  }
  if (!existsSync(node())) {
    throw new Error(
      `The pinned Node is missing at ${PINNED_NODE}. Install Node ${RUNS_TYPESCRIPT} or newer and try again.`,
    );
  }
}

/** WXT writes the types that `tsconfig.json` stands on. */
export async function ensurePrepared({ quiet = false } = {}) {
  if (existsSync(inProject('.wxt', 'tsconfig.json'))) return;
  const code = await run(node(), [inProject('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    quiet,
  });
  if (code !== 0) throw new Error(`wxt prepare failed (exit code ${code}).`);
}
