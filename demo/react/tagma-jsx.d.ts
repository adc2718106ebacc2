import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {} from '@tagma/elements';

/** Properties by their names, and `on` + the name of an event, as React 19 hands them to custom elements. */
type Props<
  Name extends keyof HTMLElementTagNameMap,
  E extends HTMLElement = HTMLElementTagNameMap[Name],
> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, 'onChange' | 'onInput'> &
  Partial<Omit<E, keyof HTMLElement>> & {
    [Type in keyof HTMLElementEventMap as `on${Type}`]?: (
      event: HTMLElementEventMap[Type] & { currentTarget: E },
    ) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tagma-bulk-tagger': Props<'tagma-bulk-tagger'>;
      'tagma-code-designer': Props<'tagma-code-designer'>;
      'tagma-expression-editor': Props<'tagma-expression-editor'>;
      'tagma-history': Props<'tagma-history'>;
      'tagma-notes': Props<'tagma-notes'>;
      'tagma-record-grid': Props<'tagma-record-grid'>;
      'tagma-rule-builder': Props<'tagma-rule-builder'>;
      'tagma-tag': Props<'tagma-tag'>;
      'tagma-tag-picker': Props<'tagma-tag-picker'>;
      'tagma-taxonomy-editor': Props<'tagma-taxonomy-editor'>;
      'tagma-tier-editor': Props<'tagma-tier-editor'>;
    }
  }
}
