import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CodeDesigner } from '@tagma/elements/code-designer';
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

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tagma-tag-picker': TagPickerProps;
      'tagma-code-designer': CodeDesignerProps;
    }
  }
}
