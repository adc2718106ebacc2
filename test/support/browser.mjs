import { findChromium } from '../../scripts/lib/chromium.mjs';

/** Switches every browser of the tests is started with: no start pages, no traffic of its own. */
export function browserArguments() {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
  ];
  // Chromium refuses its sandbox to root, which is what containers and CI machines usually are.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** Path of the Chromium that the tests use; throws with the one command to run when there is none. */
export function browserPath() {
  return findChromium();
}
