import { spawn } from 'node:child_process';

const COMMANDS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/**
 * Opens an address in the person's browser. Where there is none the printed address has to do.
 *
 * @param {string} url
 */
export function openBrowser(url) {
  const [program, ...args] = COMMANDS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
