import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, canUseApt, isProgram, onPath } from './programs.mjs';
import { SetupError } from './setup-error.mjs';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
];

const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const IN_PLAYWRIGHT = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
];

/** Folders where Playwright keeps the browsers it has downloaded. */
function playwrightFolders(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH) return [env.PLAYWRIGHT_BROWSERS_PATH];
  const home = homedir();
  return ['.cache/ms-playwright', 'Library/Caches/ms-playwright', 'AppData/Local/ms-playwright'].map(
    (folder) => join(home, folder),
  );
}

/** Newest first, so that the most recent download is used. */
function playwrightCandidates(env) {
  return playwrightFolders(env)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
        .flatMap((name) => IN_PLAYWRIGHT.map((program) => join(folder, name, program))),
    );
}

/** Every place that is looked at, in order: PATH, usual places, Playwright's cache. */
function candidates(env) {
  return [...onPath(PROGRAMS, env), ...USUAL_PLACES, ...playwrightCandidates(env)];
}

function help() {
  const debian = existsSync('/etc/debian_version');
  const command = debian ? 'sudo apt-get install --yes chromium' : 'npx playwright-core install chromium';
  return (
    "No Chromium was found: not in CHROME_PATH, on PATH, in the usual places or among Playwright's browsers.\n" +
    `Run \`${command}\`, or set CHROME_PATH to the program, and run the command again.`
  );
}

/**
 * Path of a Chromium or Chrome. Looks at CHROME_PATH, PATH, the usual places and Playwright's cache;
 * then installs Debian's package when run as root on Debian.
 *
 * @param {{ env?: NodeJS.ProcessEnv, places?: readonly string[], install?: (() => unknown) | null, log?: (line: string) => void }} [options]
 *   `install: null` never installs
 * @returns {string}
 * @throws {SetupError} with the one command to run
 */
export function findChromium({
  env = process.env,
  places = candidates(env),
  install = canUseApt() ? () => aptInstall(DEBIAN_PACKAGES) : null,
  log = console.log,
} = {}) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new SetupError(
      `CHROME_PATH is ${env.CHROME_PATH}, which is not a program that can be run. Correct or unset it.`,
    );
  }
  const found = places.find(isProgram);
  if (found !== undefined) return found;
  if (install !== null) {
    log('Installing Chromium from Debian …');
    install();
  }
  const installed = install === null ? undefined : places.find(isProgram);
  if (installed === undefined) throw new SetupError(help());
  return installed;
}
