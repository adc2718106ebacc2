import { aptInstall, canUseApt, isProgram, onPath } from './programs.mjs';

/**
 * A browser that is tried where it can be had. `PATH_NAME` of the environment names its program; `also` must be there
 * too, found on PATH.
 *
 * @typedef {{ name: string, variable: string, programs: readonly string[], places: readonly string[], also: readonly string[], packages: readonly string[] }} Wanted
 * @typedef {{ path: string, why: '' } | { path: null, why: string }} Found
 */

/** @type {Wanted} */
export const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  programs: ['firefox', 'firefox-esr', 'firefox.exe'],
  places: [
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  also: [],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

/** The driver of WebKitGTK starts the browser itself; it needs a screen, and a virtual one leaves the desktop alone.
 * @type {Wanted} */
export const WEBKIT = {
  name: 'WebKit',
  variable: 'WEBKIT_DRIVER_PATH',
  programs: ['WebKitWebDriver'],
  places: ['/usr/bin/WebKitWebDriver'],
  also: ['Xvfb'],
  packages: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'],
};

/**
 * The path of a browser's program, or in one line why it cannot be tried. Looks at its variable, PATH and the usual
 * places; then installs Debian's packages when run as root on Debian.
 *
 * @param {Wanted} wanted
 * @param {{ env?: NodeJS.ProcessEnv, install?: ((packages: readonly string[]) => unknown) | null, log?: (line: string) => void }} [options]
 *   `install: null` never installs
 * @returns {Found}
 */
export function findBrowser(
  wanted,
  {
    env = process.env,
    install = canUseApt() ? (packages) => aptInstall(packages, { isHurried: true }) : null,
    log = console.log,
  } = {},
) {
  const first = look(wanted, env);
  if (first.path !== null || env[wanted.variable] || install === null) return first;
  log(`Installing ${wanted.name} from Debian …`);
  install(wanted.packages);
  return look(wanted, env);
}

/** @returns {Found} */
function look(wanted, env) {
  const { name, variable, programs, places, also, packages } = wanted;
  const none = (why) => ({ path: null, why: `${name} was not tried: ${why}` });
  const named = env[variable];
  if (named && !isProgram(named))
    return none(`${variable} is ${named}, which is not a program that can be run.`);
  const path = named || [...onPath(programs, env), ...places].find(isProgram);
  const cure = `Debian has it in ${packages.slice(0, -1).join(' and ')}.`;
  if (path === undefined) return none(`it was not found, neither in ${variable} nor on PATH. ${cure}`);
  const missing = also.filter((program) => !onPath([program], env).some(isProgram));
  return missing.length === 0
    ? { path, why: '' }
    : none(`${missing.join(' and ')} was not found on PATH, which it needs. ${cure}`);
}
