import { fieldPath, isScalar } from '../shared/names.js';
import { call, choice, term, type Written } from '../shared/written.js';
import type { Made, Place, Reader } from './made.js';
import type { Operation } from './nodes.js';

/** `{"var": ["a.b", default]}` */
export function readField(operation: Operation, place: Place, reader: Reader): Made | undefined {
  const [name, otherwise] = operation.arguments;
  const path = pathOf(name, place);
  if (path === undefined) {
    reader.state.losses.refuse(operation.place(0).path, 'bad-value', { value: name, name: 'var' });
    return undefined;
  }
  const written = pathText(path);
  const field: Made = { written, type: 'value', absence: 'null', subject: written, path };
  if (otherwise === undefined || otherwise === null) return field;
  const other = reader.value(otherwise, operation.place(1), reader);
  if (other === undefined) return undefined;
  return {
    written: choice(call('exists', written), written, other.written),
    type: 'value',
    absence: other.absence,
  };
}

/** The path of a name; in a reduction only what lies under `current` is a field. */
export function pathOf(name: unknown, place: Place): readonly string[] | undefined {
  if (name === undefined || name === null || name === '') return place.scope === 'item' ? [] : undefined;
  if (!isScalar(name) || typeof name === 'boolean') return undefined;
  const path = String(name).split('.');
  if (place.scope === 'item') return path;
  return path[0] === 'current' ? path.slice(1) : undefined;
}

/** Names with dots between them; digits are a position in a list. */
export function pathText(path: readonly string[]): Written {
  let written: Written | undefined;
  let names: string[] = [];
  const flush = (): void => {
    if (names.length === 0 && written !== undefined) return;
    const text = fieldPath(names).text;
    if (written === undefined) written = term(text);
    else
      written = text.startsWith('$') ? term(`(${written.text}.(${text}))`) : term(`${written.text}.${text}`);
    names = [];
  };
  for (const name of path) {
    if (/^\d+$/.test(name)) {
      flush();
      written = term(`${written?.text ?? '$'}[${Number(name)}]`);
    } else names.push(name);
  }
  flush();
  return written ?? term('$');
}
