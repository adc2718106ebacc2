import { defineTagPicker } from '../components/tag-picker/index.js';
import type { TagPicker } from '../components/tag-picker/index.js';
import { taxonomy } from './fixtures.js';
import { allInside, inside, settled, textOf, type } from './page.js';

defineTagPicker();

/** A picker on the page with a small taxonomy; the caller removes it. */
export async function show(props: Partial<TagPicker> = {}): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, ...props });
  document.body.append(picker);
  await settled(picker);
  return picker;
}

export const inputOf = (picker: TagPicker): HTMLInputElement => inside<HTMLInputElement>(picker, '.input');
export const isOpen = (picker: TagPicker): boolean => inside(picker, '.popup').matches(':popover-open');
/** The names of the tags that are offered. */
export const options = (picker: TagPicker): string[] => allInside(picker, '[role=option] .name').map(textOf);
/** The names of the tags that are chosen. */
export const chips = (picker: TagPicker): string[] =>
  allInside<HTMLElement>(picker, 'tagma-tag').map((tag) => textOf(inside(tag, '.label')));
/** The name of the row that the keys are on. */
export const active = (picker: TagPicker): string => {
  const id = inputOf(picker).getAttribute('aria-activedescendant');
  return id === null ? '' : textOf(inside(picker, `#${id} .name`));
};
/** The row of a tag by its name. */
export const option = (picker: TagPicker, name: string): HTMLElement => {
  const found = allInside(picker, '[role=option]').find((row) => textOf(within(row, '.name')) === name);
  if (!found) throw new Error(`no option ${name}`);
  return found;
};
/** The first element below another one that matches. */
export const within = (element: Element, selector: string): Element =>
  element.querySelector(selector) as Element;
/** What screen readers are told. */
export const spoken = (picker: TagPicker): string => textOf(inside(picker, '[role=status]'));
export const noticeOf = (picker: TagPicker): string => allInside(picker, '.notice-text').map(textOf).join();

/** Types with real keys. */
export async function typeIn(picker: TagPicker, text: string): Promise<void> {
  picker.focus();
  await type(text);
  await settled(picker);
}

/** Something that Tab goes to from a picker: WebKit does not leave the last stop of a page. */
export function nextStop(picker: TagPicker): HTMLElement {
  const button = document.createElement('button');
  picker.after(button);
  return button;
}
