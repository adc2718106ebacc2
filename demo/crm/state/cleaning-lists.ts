import { type CodeDefinition, type JsonObject, type MapRow, normalizeName, type Segment } from '@tagma/core';

/** A customer as far as its number is concerned. */
export interface NumberedCustomer {
  readonly id: string;
  readonly data: JsonObject;
}

/** Something about a customer that stands in the way of a good number. */
export interface CleaningNote {
  readonly id: string;
  readonly field: string;
  /** What stands there; empty where something is missing. */
  readonly value: string;
}

/** What to look at before customers are numbered: twins, wrong values, missing values. */
export interface CleaningLists {
  /** Customers that are probably one, two or more at a time, with what they have in common. */
  readonly twins: readonly {
    readonly ids: readonly string[];
    readonly field: string;
    readonly value: string;
  }[];
  /** Values that the tables of the pattern do not have. */
  readonly toFix: readonly CleaningNote[];
  /** Fields that the pattern reads and that are empty. */
  readonly toComplete: readonly CleaningNote[];
}

type MapSegment = Extract<Segment, { type: 'map' }>;

/** Fields that two different customers hardly share. */
const TELLING: readonly string[] = ['email', 'name'];

/** Looks through all customers once. */
export function cleaningLists(
  customers: readonly NumberedCustomer[],
  { segments }: CodeDefinition,
): CleaningLists {
  const maps = segments.filter((segment): segment is MapSegment => segment.type === 'map');
  const tables = new Map(maps.map(({ id, table }) => [id, valuesOf(table)]));
  const fields = [...new Set(segments.flatMap(fieldsRead))];
  const toFix: CleaningNote[] = [];
  const toComplete: CleaningNote[] = [];
  for (const { id, data } of customers) {
    for (const field of fields) if (isEmpty(data[field])) toComplete.push({ id, field, value: '' });
    for (const { id: segment, field, unmapped } of maps) {
      const value = data[field];
      if (unmapped === 'error' && !isEmpty(value) && tables.get(segment)?.has(String(value)) !== true)
        toFix.push({ id, field, value: String(value) });
    }
  }
  return { twins: twinsOf(customers), toFix, toComplete };
}

function valuesOf(table: readonly MapRow[]): ReadonlySet<string> {
  return new Set(table.map(({ value }) => String(value)));
}

/** A date without a field is the day of issue; a table with a code for what is missing asks for nothing. */
function fieldsRead(segment: Segment): readonly string[] {
  if (segment.type === 'map') return segment.unmapped === 'error' ? [segment.field] : [];
  if (segment.type === 'field') return [segment.field];
  return segment.type === 'date' && segment.field !== null ? [segment.field] : [];
}

/** By address first: customers that share one are listed for that alone. */
function twinsOf(customers: readonly NumberedCustomer[]): CleaningLists['twins'] {
  const told = new Set<string>();
  return TELLING.flatMap((field) => {
    const groups = new Map<string, { readonly value: string; readonly ids: string[] }>();
    for (const { id, data } of customers) {
      const value = data[field];
      const key = typeof value === 'string' ? normalizeName(value) : '';
      if (key === '' || told.has(id)) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { value: String(value), ids: [id] });
      else group.ids.push(id);
    }
    const twins = [...groups.values()].filter(({ ids }) => ids.length > 1);
    for (const { ids } of twins) for (const id of ids) told.add(id);
    return twins.map(({ ids, value }) => ({ ids, field, value }));
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
