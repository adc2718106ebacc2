import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Segment } from '@tagma/core';
import { codeSegmentTerms } from '../../../locales/code-segments.terms.js';
import type { EditorsPart } from '../data/designer-parts.js';
import type { DesignerContext } from '../designer-context.types.js';
import { replaceSegment } from '../model/definition-edits.js';
import { checkEditor } from './check-editor.js';
import type { EditorContext } from './editor-context.types.js';
import { editorStyles } from './editors.styles.js';
import { FormulaEditor } from './formula-editor.js';
import { MapEditor } from './map-editor.js';
import { dateEditor, expressionEditor, fieldEditor, literalEditor } from './plain-editors.js';
import { sequenceEditor } from './sequence-editor.js';

/** The editors of the parts of a code; fetched after the first look. */
export function createEditors(context: DesignerContext): EditorsPart {
  const map = new MapEditor(context);
  const formula = new FormulaEditor(context);
  const setting = <S extends Segment>(segment: S): EditorContext<S> => editorContext(segment, context);
  return {
    styles: [editorStyles],
    render(segment: Segment): TemplateResult | typeof nothing {
      switch (segment.type) {
        case 'literal':
          return literalEditor(setting(segment));
        case 'map':
          return map.render(setting(segment));
        case 'field':
          return fieldEditor(setting(segment));
        case 'date':
          return dateEditor(setting(segment));
        case 'sequence':
          return sequenceEditor(setting(segment));
        case 'check':
          return checkEditor(setting(segment));
        case 'expression':
          return expressionEditor(setting(segment), formula.render(setting(segment)));
      }
    },
  };
}

function editorContext<S extends Segment>(segment: S, context: DesignerContext): EditorContext<S> {
  const { id } = segment;
  return {
    segment,
    context,
    terms: context.localize.terms(codeSegmentTerms),
    set: (patch) => context.edit((definition) => replaceSegment(definition, { ...segment, ...patch })),
    drop: (name) => {
      const rest = Object.entries(segment).filter(([key]) => key !== name);
      context.edit((definition) => replaceSegment(definition, Object.fromEntries(rest) as unknown as S));
    },
    type: (name, patch) =>
      context.edit((definition) => replaceSegment(definition, { ...segment, ...patch }), {
        merge: `${id} ${name}`,
      }),
    settle: () => context.settle(),
  };
}
