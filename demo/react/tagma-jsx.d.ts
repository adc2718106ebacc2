import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CodeDesigner } from '@tagma/elements/code-designer';
import type { ExpressionEditor } from '@tagma/elements/expression-editor';
import type { RuleBuilder } from '@tagma/elements/rule-builder';
import type { TagPicker } from '@tagma/elements/tag-picker';

type TagPickerProps = Omit<DetailedHTMLProps<HTMLAttributes<TagPicker>, TagPicker>, 'onChange'> & {
  label?: string;
  'help-text'?: string;
  required?: boolean;
  concepts?: TagPicker['concepts'];
  value?: TagPicker['value'];
  /** React 19 attaches `on` + the event's name to custom elements. */
  onchange?: (event: Event & { currentTarget: TagPicker }) => void;
};

type CodeDesignerProps = Omit<DetailedHTMLProps<HTMLAttributes<CodeDesigner>, CodeDesigner>, 'onChange'> & {
  label?: string;
  recordType?: CodeDesigner['recordType'];
  records?: CodeDesigner['records'];
  value?: CodeDesigner['value'];
  onchange?: (event: Event & { currentTarget: CodeDesigner }) => void;
};

type RuleBuilderProps = Omit<DetailedHTMLProps<HTMLAttributes<RuleBuilder>, RuleBuilder>, 'onInput'> & {
  label?: string;
  schema?: RuleBuilder['schema'];
  records?: RuleBuilder['records'];
  value?: string;
  oninput?: (event: Event & { currentTarget: RuleBuilder }) => void;
};

type ExpressionEditorProps = Omit<
  DetailedHTMLProps<HTMLAttributes<ExpressionEditor>, ExpressionEditor>,
  'onInput'
> & {
  label?: string;
  schema?: ExpressionEditor['schema'];
  value?: string;
  oninput?: (event: Event & { currentTarget: ExpressionEditor }) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tagma-tag-picker': TagPickerProps;
      'tagma-code-designer': CodeDesignerProps;
      'tagma-expression-editor': ExpressionEditorProps;
      'tagma-rule-builder': RuleBuilderProps;
    }
  }
}
