import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';

/** Chromium first: Chrome and Edge have begun to refuse `--load-extension`. */
const CHROMIUM = {
  env: ['CHROME_PATH', 'CHROMIUM_PATH'],
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  windows: [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
};
const FIREFOX = {
  env: ['FIREFOX_PATH'],
  commands: ['firefox-esr', 'firefox'],
  mac: ['Firefox'],
  windows: [['Mozilla Firefox', 'firefox.exe']],
};

function onPath(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, command));
}

function candidates(browser) {
  const named = browser.env.map((name) => process.env[name]).filter(Boolean);
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
    const programs = { Firefox: 'firefox' };
    return named.concat(
      browser.mac.flatMap((app) =>
        folders.map((folder) =>
          path.join(folder, `${app}.app`, 'Contents', 'MacOS', programs[app] ?? app),
        ),
      ),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean);
    return named.concat(
      browser.windows.flatMap((parts) => folders.map((folder) => path.join(folder, ...parts))),
    );
  }
  return named.concat(browser.commands.flatMap(onPath), ...snap(browser));
}

function snap(browser) {
  return browser.commands.map((command) => path.join('/snap', 'bin', command));
}

/** The program of an installed Chromium, Chrome or Edge, or null. */
export function findChromium() {
  return candidates(CHROMIUM).find((file) => existsSync(file)) ?? null;
}

/** The program of an installed Firefox, or null. */
export function findFirefox() {
  return candidates(FIREFOX).find((file) => existsSync(file)) ?? null;
}

/** Debian itself: Ubuntu's package `chromium` is only a pointer to a snap. */
function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function aptInstall(names, quiet) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!quiet) console.log(`Installing ${names.join(' and ')} (apt-get) …`);
  await run('apt-get', ['update'], { quiet: true, env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    quiet: true,
    env,
  });
}

/**
 * Finds the browsers, installs them on Debian as root, and says in one sentence what to install
 * elsewhere. Firefox is asked for only by the tests, of which those in Firefox fail without it.
 *
 * @returns {Promise<{ chromium: string, firefox: string | null }>}
 */
export async function ensureBrowsers({ firefox = false, quiet = false } = {}) {
  const missing = [];
  if (findChromium() === null) missing.push('chromium');
  if (firefox && findFirefox() === null) missing.push('firefox-esr');
  if (missing.length > 0 && isDebianAsRoot()) await aptInstall(missing, quiet);

  const found = { chromium: findChromium(), firefox: findFirefox() };
  if (found.chromium === null) {
    throw new Error(
      'No browser found: install Chrome, Edge or Chromium, or set CHROME_PATH to its program.',
    );
  }
  if (firefox && found.firefox === null) {
    console.error('The tests need Firefox too: install it, or set FIREFOX_PATH to its program.');
  }
  return found;
}
