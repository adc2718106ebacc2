import type { Segment } from '@tagma/core';
import type { DesignerContext } from '../designer-context.types.js';

/** What a part does, in a few words. */
export function segmentSummary(segment: Segment, context: DesignerContext): string {
  const { terms, localize } = context;
  switch (segment.type) {
    case 'literal':
      return segment.text === '' ? terms.emptyText : `“${segment.text}”`;
    case 'map':
      return segment.field === '' ? terms.noField : terms.rows(localize.number(segment.table.length));
    case 'field':
      return segment.field === '' ? terms.noField : terms.digits(segment.width.max);
    case 'date':
      return segment.format;
    case 'sequence': {
      const names = namesOf(segment.scope, context);
      return [terms.digits(segment.width), names === '' ? terms.oneCounter : terms.eachBy(names)].join(' · ');
    }
    case 'check': {
      const names = namesOf(segment.covers, context);
      return names === '' ? '' : terms.covers(names);
    }
    case 'expression':
      return segment.expression;
  }
}

/** The names of parts, as a list. */
export function namesOf(ids: readonly string[], context: DesignerContext): string {
  const names = context.definition.segments.flatMap((segment) =>
    ids.includes(segment.id) ? [context.nameOf(segment)] : [],
  );
  return context.localize.list(names);
}
