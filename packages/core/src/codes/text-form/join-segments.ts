import type { Segment } from '../codes.types.js';
import { literalId, SEQUENCE_DEFAULTS } from './names.js';
import type { SegmentDefinition } from './read-definition.js';
import type { TemplateToken } from './read-template.js';
import type { PatternTextError } from './text-form.types.js';

/** A line that says what a segment is. */
export interface NamedDefinition {
  readonly name: string;
  readonly definition: SegmentDefinition;
  readonly at: number;
  readonly length: number;
  readonly line: number;
}

/** Brings the template and the lines together: segments of one name take their lines in order. */
export function joinSegments(
  template: readonly TemplateToken[],
  definitions: readonly NamedDefinition[],
): { readonly segments: readonly Segment[]; readonly errors: readonly PatternTextError[] } {
  const waiting = new Map<string, NamedDefinition[]>();
  for (const definition of definitions) {
    const same = waiting.get(definition.name);
    if (same === undefined) waiting.set(definition.name, [definition]);
    else same.push(definition);
  }
  const segments: Segment[] = [];
  const errors: PatternTextError[] = [];
  for (const [index, token] of template.entries()) {
    if (token.type === 'text') {
      segments.push({ type: 'literal', id: literalId(index), text: token.text });
      continue;
    }
    const literal = token.detail?.type === 'literal';
    const segment = segmentOf(token, literal ? undefined : waiting.get(token.name)?.shift());
    if (typeof segment === 'object') segments.push(segment);
    else
      errors.push({
        code: segment,
        offset: token.at,
        length: token.length,
        line: 1,
        details: { name: token.name },
      });
  }
  for (const { name, at, length, line } of [...waiting.values()].flat())
    errors.push({ code: 'unused-definition', offset: at, length, line, details: { name } });
  return { segments, errors };
}

/** The segment, or what is wrong with it. */
function segmentOf(
  { name: id, detail }: Extract<TemplateToken, { type: 'segment' }>,
  line: NamedDefinition | undefined,
): Segment | 'undefined-segment' | 'bad-detail' {
  const definition = line?.definition;
  switch (detail?.type) {
    case 'literal':
      return { type: 'literal', id, text: detail.text };
    case 'width':
      if (definition === undefined) return { ...SEQUENCE_DEFAULTS, id, width: detail.width };
      return definition.type === 'sequence' ? { ...definition, id, width: detail.width } : 'bad-detail';
    case 'format':
      if (definition === undefined) return { type: 'date', id, field: null, format: detail.format };
      return definition.type === 'date' ? { ...definition, id, format: detail.format } : 'bad-detail';
    case undefined:
      if (definition === undefined) return 'undefined-segment';
      return definition.type === 'sequence' || definition.type === 'date'
        ? 'bad-detail'
        : { ...definition, id };
  }
}
