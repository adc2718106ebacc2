import type { RecordSchema } from '@tagma/expression';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { appears, chord, inside, settled } from '../../testing-suites/page.js';
import { defineExpressionEditor } from './index.js';
import type { ExpressionEditor } from './index.js';

defineExpressionEditor();

const LEVELS = Array.from({ length: 14 }, (_, at) => `level ${at}`);
const schema: RecordSchema = { properties: { level: { type: 'string', title: 'Level', enum: LEVELS } } };

/** Asks for what can stand at the end of a text. */
async function complete(place: HTMLElement, value: string): Promise<ExpressionEditor> {
  const editor = document.createElement('tagma-expression-editor');
  Object.assign(editor, { label: 'Rule', schema, value });
  editor.style.setProperty('display', 'block');
  editor.style.setProperty('min-height', '420px');
  place.append(editor);
  await appears(editor, '.cm-content');
  editor.focus();
  editor.selection = { start: value.length, end: value.length };
  await settled(editor);
  await chord('Control+Space');
  await appears(editor, '.cm-tooltip-autocomplete li');
  // A list that has just opened takes no keys for 75 ms, so that nothing is chosen by somebody who types on.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return editor;
}

runListSuite({
  name: 'the completions of tagma-expression-editor',
  pattern: 'editor',
  show: (place) => complete(place, 'level = "'),
  list: '.cm-tooltip-autocomplete > ul',
  option: '.cm-tooltip-autocomplete li',
  label: '.cm-completionLabel',
  total: LEVELS.length,
  chosen: (editor) => (editor as ExpressionEditor).value,
  typed: { text: 'level 12', finds: 'level 12' },
  opener: (editor) => inside(editor, '.cm-content'),
  isCode: true,
});
