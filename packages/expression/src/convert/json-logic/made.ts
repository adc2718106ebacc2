import type { ImportState, Polarity } from '../shared/slots.js';
import { call, choice, compare, filtered, not, term, type Written } from '../shared/written.js';

/**
 * What JsonLogic has where the JSONata text has no value: `null` for a missing field, `zero` for a sum of nothing,
 * `NaN` for a calculation with a missing field, `false` for a comparison that JSONata leaves open; `never` when
 * there always is a value.
 */
export type Absence = 'never' | 'null' | 'zero' | 'nan' | 'false';

/** A part of a JsonLogic rule in JSONata, with what has to be known to keep its meaning. */
export interface Made {
  readonly written: Written;
  /** A condition gives true, false or nothing; any other value is judged by `$boolean`. */
  readonly type: 'condition' | 'value' | 'list';
  readonly absence: Absence;
  /** The one value whose absence makes the whole absent. */
  readonly subject?: Written;
  /** Present for literals. */
  readonly literal?: string | number | boolean | null;
  /** Present for fields. */
  readonly path?: readonly string[];
  /** Present for the list of a `map`. */
  readonly mapped?: Mapped;
}

/** JSONata leaves out the children without the field; JsonLogic has null for each. */
export interface Mapped {
  /** The children themselves, as many as JsonLogic has values. */
  readonly from: Written;
  /** The values with the nulls among them. */
  readonly withNulls: Written;
}

/** What is counted of a list: as many as JsonLogic has. */
export function countedOf(made: Made): Written {
  return made.mapped?.from ?? made.written;
}

/** What is searched of a list: also the nulls that JsonLogic has. */
export function itemsOf(made: Made): Written {
  return made.mapped?.withNulls ?? made.written;
}

/** Where names are looked up: in the record or item, or in the `current` of a reduction. */
export type Scope = 'item' | 'reduction';

/** What a part is read with. */
export interface Place {
  readonly path: string;
  readonly scope: Scope;
  readonly depth: number;
}

/** Both ways to read a part; passed along, since each needs the other. */
export interface Reader {
  readonly state: ImportState;
  /** A part whose value counts. `undefined` when it is lost, with the reason noted. */
  readonly value: (node: unknown, place: Place, reader: Reader) => Made | undefined;
  /** A part of which only truth counts. */
  readonly condition: (node: unknown, place: Place, polarity: Polarity, reader: Reader) => Made | undefined;
}

/** A condition that is always true or false. */
export function settled(written: Written): Made {
  return { written, type: 'condition', absence: 'never' };
}

/** A comparison that JSONata leaves open for a record without the value. */
export function open(written: Written, subject: Written | undefined): Made {
  return { written, type: 'condition', absence: 'false', ...(subject === undefined ? {} : { subject }) };
}

/** A value that is always there, or never was in JsonLogic either. */
export function value(written: Written, absence: Absence = 'never'): Made {
  return { written, type: 'value', absence };
}

/** The opposite, also true where the condition is left open: there JsonLogic says false. */
export function negation(made: Made): Written {
  if (made.absence === 'never') return not(made.written);
  if (made.subject !== undefined) {
    return { text: `$not($exists(${made.subject.text})) or ${not(made.written).text}`, level: 25 };
  }
  return choice(made.written, term('false'), term('true'));
}

/** The number that JsonLogic counts with: 0 for nothing. */
export function numberOf(made: Made): Written {
  return orElse(made, '0');
}

/** The same part with the 0 of an empty sum written out. */
export function withZero(made: Made): Made {
  return made.absence === 'zero' ? value(numberOf(made)) : made;
}

/** The value as the text that JsonLogic makes of it before cutting: even of nothing, `"null"`. */
export function textOfValue(made: Made): Written {
  return orElse(made, '"null"');
}

/** The value, or null where there is none. */
export function valueOrNull(made: Made): Written {
  return orElse(made, 'null');
}

function orElse(made: Made, otherwise: string): Written {
  if (made.literal === null) return term(otherwise);
  if (made.absence !== 'null' && made.absence !== 'zero') return made.written;
  return choice(call('exists', made.written), made.written, term(otherwise));
}

/** Children that fulfil a condition. A bare value would be taken as a position, so it is turned into a truth. */
export function childrenWhere(source: Written, where: Made): Written {
  return filtered(source, predicate(where));
}

/** A condition as it may stand in a filter. */
export function predicate(made: Made): Written {
  return made.type === 'condition' ? made.written : call('boolean', made.written);
}

/** `$count(list) > 0` */
export function anyOf(list: Written): Written {
  return compare(call('count', list), '>', term('0'));
}
