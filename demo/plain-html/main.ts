import '@tagma/elements/tag-picker/define';
import { exampleConcepts } from '../example-concepts.js';

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
