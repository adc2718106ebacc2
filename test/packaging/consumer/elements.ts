// What a page written by somebody else does with the elements. Compiled with skipLibCheck off: then a type
// that is missing in the package is an error here instead of a silent `any`.
import type { Concept } from '@tagma/core';
import '@tagma/elements/define';
import { provideSession } from '@tagma/elements';
import type { Tag } from '@tagma/elements/tag';
import type { TagPicker } from '@tagma/elements/tag-picker';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles only when the value is of this very type; `any` is not. */
declare function exactly<T>(): <U>(
  value: U,
  ...proof: Equal<T, U> extends true ? [] : ['another type']
) => void;

const picker: TagPicker = document.createElement('tagma-tag-picker');
picker.value = ['tag-active'];
// @ts-expect-error a value is a list of ids
picker.value = [1];

picker.addEventListener('tagma-tag-add', (event) => {
  exactly<string>()(event.detail.tagId);
  exactly<Concept>()(event.detail.concept);
  // @ts-expect-error an id is text; were the detail `any`, this line would pass
  const wrong: number = event.detail.tagId;
  return wrong;
});
picker.addEventListener('tagma-tag-create', (event) => {
  exactly<string>()(event.detail.name);
  event.detail.respondWith(Promise.resolve(null));
  // @ts-expect-error it takes a promise of a concept
  event.detail.respondWith('tag-active');
});

const tag: Tag = document.createElement('tagma-tag');
tag.addEventListener('tagma-tag-remove', (event) => exactly<string>()(event.detail.tagId));

const grid = document.createElement('tagma-record-grid');
grid.columns = [{ key: 'name', title: 'Name', type: 'text' }];
// @ts-expect-error there is no such type of column
grid.columns = [{ key: 'name', title: 'Name', type: 'colour' }];
grid.addEventListener('tagma-row-open', (event) => exactly<string>()(event.detail.id));
grid.addEventListener('tagma-selection-change', (event) => {
  // @ts-expect-error ids are texts
  const wrong: readonly number[] = event.detail.ids;
  return wrong;
});

const history = document.createElement('tagma-history');
history.addEventListener('tagma-load-more', (event) => exactly<string>()(event.type));

// @ts-expect-error a session is not a text
provideSession(document.body, 'session');
