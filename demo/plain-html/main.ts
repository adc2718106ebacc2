import '@tagma/elements/tag-picker/define';
import '@tagma/elements/code-designer/define';
import '@tagma/elements/expression-editor/define';
import '@tagma/elements/rule-builder/define';
import { examplePattern, exampleRecords, exampleType, partsOf } from '../example-codes.js';
import { exampleConcepts } from '../example-concepts.js';
import { exampleCustomers, exampleSchema } from '../example-rules.js';

const picker = document.querySelector('tagma-tag-picker');
const form = document.querySelector<HTMLFormElement>('#form');
const sent = document.querySelector<HTMLOutputElement>('#sent');

if (picker) {
  picker.concepts = exampleConcepts;
  picker.value = ['vip'];
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // One entry per chosen tag, as with checkboxes of the same name.
  const tags = new FormData(form).getAll('tags');
  if (sent) sent.value = tags.join(', ') || 'no tags';
});

const designer = document.querySelector('tagma-code-designer');
const parts = document.querySelector<HTMLOutputElement>('#parts');

if (designer) {
  designer.recordType = exampleType;
  designer.records = exampleRecords;
  designer.value = examplePattern;
  designer.addEventListener('change', () => {
    if (parts) parts.value = partsOf(designer.value);
  });
}

const builder = document.querySelector('tagma-rule-builder');
const editor = document.querySelector('tagma-expression-editor');
const rule = document.querySelector<HTMLOutputElement>('#rule');

/** Rows and text are of one rule; the page keeps them alike. */
function showRule(text: string): void {
  if (builder) builder.value = text;
  if (editor) editor.value = text;
  if (rule) rule.value = text;
}

if (builder && editor) {
  builder.schema = exampleSchema;
  builder.records = exampleCustomers;
  editor.schema = exampleSchema;
  builder.addEventListener('input', () => showRule(builder.value));
  editor.addEventListener('input', () => showRule(editor.value));
  showRule(builder.value);
}
