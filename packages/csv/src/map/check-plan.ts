import type { FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import { isTimeZone } from '../values/zone.js';
import { fieldsOfRole, reservedKeys } from './roles.js';
import type { FileMapping, FileRole, ImportPlan, NewFields, PlanFault } from './map.types.js';

const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Everything that is wrong with a plan; empty when it can be carried out. Fields may be new, collections not. */
export function checkPlan(plan: ImportPlan, type: RecordTypeDefinition): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const roles = Object.entries(plan.files);
  if (roles.length === 0)
    faults.push({ path: '/files', code: 'no-files', message: 'There is no file to import.' });
  if (plan.timeZone !== undefined && !isTimeZone(plan.timeZone)) {
    faults.push({
      path: '/timeZone',
      code: 'unknown-time-zone',
      message: `There is no time zone ${plan.timeZone}.`,
    });
  }
  return [...faults, ...roles.flatMap(([role, mapping]) => checkFile(role, mapping, type))];
}

function checkFile(role: FileRole, mapping: FileMapping, type: RecordTypeDefinition): readonly PlanFault[] {
  const path = `/files/${pointer(role)}`;
  const fields = fieldsOfRole(type, role);
  if (fields === null) {
    return [{ path, code: 'unknown-role', message: `${type.id} has no collection ${role}.` }];
  }
  return [...checkIndexes(path, mapping), ...checkFields(path, mapping, fields, reservedKeys(type, role))];
}

function checkIndexes(path: string, mapping: FileMapping): readonly PlanFault[] {
  const seen = new Set<number>();
  const faults: PlanFault[] = [];
  for (const [at, { index }] of mapping.columns.entries()) {
    const where = `${path}/columns/${at}/index`;
    if (seen.has(index))
      faults.push({ path: where, code: 'unknown-column', message: `Column ${index} is mapped twice.` });
    seen.add(index);
  }
  for (const member of ['idColumn', 'parentColumn'] as const) {
    const index = mapping[member];
    if (index === null || seen.has(index)) continue;
    faults.push({
      path: `${path}/${member}`,
      code: 'unknown-column',
      message: `There is no column ${index}.`,
    });
  }
  return faults;
}

function checkFields(
  path: string,
  mapping: FileMapping,
  fields: readonly FieldDefinition[],
  reserved: readonly string[],
): readonly PlanFault[] {
  const seen = new Set<string>();
  const faults: PlanFault[] = [];
  for (const [at, { field, type }] of mapping.columns.entries()) {
    if (field === null) continue;
    const where = `${path}/columns/${at}`;
    const known = fields.find(({ key }) => key === field);
    if (reserved.includes(field)) {
      faults.push({
        path: `${where}/field`,
        code: 'reserved-field',
        message: `A field cannot be called ${field}.`,
      });
    }
    if (seen.has(field)) {
      faults.push({
        path: `${where}/field`,
        code: 'field-twice',
        message: `Two columns fill the field ${field}.`,
      });
    }
    if (known !== undefined && known.type !== type) {
      faults.push({
        path: `${where}/type`,
        code: 'wrong-type',
        message: `The field ${field} is of type ${known.type}.`,
      });
    }
    seen.add(field);
  }
  return faults;
}

/** The fields a plan uses that the record type does not have yet, titled with their column's name. */
export function newFields(
  plan: ImportPlan,
  type: RecordTypeDefinition,
  locale: string,
): readonly NewFields[] {
  return Object.entries(plan.files).flatMap(([role, mapping]) => {
    const known = new Set((fieldsOfRole(type, role) ?? []).map(({ key }) => key));
    const fields = mapping.columns.flatMap((column): FieldDefinition[] => {
      if (column.field === null || known.has(column.field)) return [];
      const title = column.header.trim() === '' ? column.field : column.header.trim();
      return [{ key: column.field, type: column.type, title: { [locale]: title } }];
    });
    return fields.length === 0 ? [] : [{ collection: role === 'records' ? null : role, fields }];
  });
}
