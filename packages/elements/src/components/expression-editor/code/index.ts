import type { Surface, SurfaceHost } from '../surface/surface.types.js';
import { codeStyles } from './code.styles.js';
import { CodeSurface } from './code-surface.js';

/** What the code editor looks like. */
export const styles = [codeStyles];

/** The text in a code editor, inside `parent`. */
export function createCodeSurface(parent: HTMLElement, host: SurfaceHost, doc: string): Surface {
  return new CodeSurface(parent, host, doc);
}
