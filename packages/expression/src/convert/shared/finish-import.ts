import { writeMute } from '../../rule-tree/annotation.js';
import type { ImportResult } from './conversion.types.js';
import type { Imported } from './group.js';
import type { Losses } from './losses.js';

/** Brackets in brackets that the engine runs. */
const MAX_NESTING = 150;
/** Texts, names and comments, in which brackets mean nothing. */
const OPAQUE = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*[\s\S]*?\*\//g;

/** The result of a document that is read whole. What is muted as a whole stands in a comment: nothing of it counts. */
export function finishDocument(whole: Imported, losses: Losses): ImportResult {
  switch (whole.kind) {
    case 'lost':
      return { ok: false, losses: losses.all };
    case 'empty':
    case 'dropped':
      return { ok: true, text: '', active: false, losses: losses.all };
    case 'muted':
      return finishImport(writeMute(whole.condition.text), false, losses);
    default:
      return finishImport(whole.condition.text, whole.kind === 'counts', losses);
  }
}

/** The result of an import, unless its text is nested more deeply than any rule may be. */
export function finishImport(text: string, active: boolean, losses: Losses): ImportResult {
  if (nestingOf(text) > MAX_NESTING) {
    losses.refuse('', 'too-deep', { value: MAX_NESTING });
    return { ok: false, losses: losses.all };
  }
  return { ok: true, text, active, losses: losses.all };
}

function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text.replace(OPAQUE, '')) {
    if ('([{'.includes(sign)) deepest = Math.max(deepest, ++depth);
    else if (')]}'.includes(sign)) depth--;
  }
  return deepest;
}
