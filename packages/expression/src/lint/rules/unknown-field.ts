import { quoteName } from '../../syntax/write.js';
import { nearest } from '../nearest.js';
import type { Change, NodeRule } from '../rule.types.js';
import type { RecordSchema } from '../schema.types.js';

/** A field that no record has: probably misspelt. */
export const unknownField: NodeRule = {
  code: 'unknown-field',
  check(node, context) {
    const { schema } = context.owner(node) ?? {};
    if (node.type !== 'name' || schema?.properties === undefined) return [];
    if (schema.additionalProperties === true || Object.hasOwn(schema.properties, node.name)) return [];
    const meant = byTitle(node.name, schema.properties) ?? nearest(node.name, Object.keys(schema.properties));
    const written = meant === undefined ? null : quoteName(meant);
    const fixes: Change[] =
      meant === undefined || written === null
        ? []
        : [
            {
              code: 'use-instead',
              details: { value: meant },
              edits: [{ start: node.start, end: node.end, insert: written }],
            },
          ];
    return [{ severity: 'warning', span: node, details: { field: node.name }, fixes }];
  },
};

/** People write the name that they see. */
function byTitle(name: string, properties: Readonly<Record<string, RecordSchema>>): string | undefined {
  return Object.entries(properties).find(([, { title }]) => title === name)?.[0];
}
