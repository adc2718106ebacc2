import type { TypedInput } from '../../values/typed-input.js';
import { memoryOf } from '../row-memory.js';
import type { RowWork } from '../row-work.types.js';

/** Writes what was typed where it fits; what does not stays, with its reason. */
export function takeTyped<T>(input: TypedInput<T>, typed: string, work: RowWork): void {
  const { context, control } = input;
  const { drafts } = memoryOf(context);
  const { text } = context;
  const keep = (base: string, error: string): void => void drafts.set(control, { typed, base, error });
  const read = input.read(typed, work);
  if ('error' in read) {
    // A date that is only half there has no value to show again.
    keep(input.shown, read.error);
  } else {
    keep(input.show(read.value), '');
    if (!input.write(read.value, `typing:${control}`, work)) keep(input.shown, '');
    // The row says something else now and is drawn for that; the others are not to be drawn with it.
    else if (context.text !== text) return;
  }
  context.host.requestUpdate();
}

/** The field is left: what is written is shown as it is written; what is not stays, with its reason. */
export function settleTyped<T>({ context, control }: TypedInput<T>): void {
  const { drafts } = memoryOf(context);
  const draft = drafts.get(control);
  if (draft?.error !== '') return;
  drafts.delete(control);
  if (draft.typed !== draft.base) context.host.requestUpdate();
}
