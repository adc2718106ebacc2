import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';

type Kind = 'exists' | 'missing' | 'empty' | 'not-empty' | 'truthy';

/** Spellings of "has a value". */
export const EXISTS: readonly Spelling[] = [
  presence('exists', 'plain', '$exists($VALUE)'),
  presence('missing', 'plain', '$not($exists($VALUE))'),
  presence('truthy', 'boolean', '$boolean($VALUE)'),
];

/** Empty: missing, null or "". */
export const EXISTS_OR: readonly Spelling[] = [
  presence('empty', 'missing-or', '$not($exists($VALUE)) or $VALUE in [null, ""]'),
  presence('empty', 'or-missing', '$VALUE in [null, ""] or $not($exists($VALUE))'),
];

export const EXISTS_AND: readonly Spelling[] = [
  presence('not-empty', 'exists-and', '$exists($VALUE) and $not($VALUE in [null, ""])'),
  presence('not-empty', 'unequal', '$VALUE != null and $VALUE != ""'),
  presence('not-empty', 'unequal-text', '$VALUE != "" and $VALUE != null'),
];

function presence(kind: Kind, form: string, text: string): Spelling {
  return spelling<Kind>(
    kind,
    form,
    text,
    (holes, reader) => ({ kind, value: reader.value(hole(holes, 'VALUE')) }),
    (model: ModelOf<Kind>, writer) => ({ VALUE: writer.value(model.value) }),
  );
}
