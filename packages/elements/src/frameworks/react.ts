import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TagmaElements } from './tagma-elements.types.js';

/** Properties by their names, and `on` + the name of an event, as React 19 hands them to custom elements. */
export type ReactProps<E extends HTMLElement> = Omit<
  DetailedHTMLProps<HTMLAttributes<E>, E>,
  'onChange' | 'onInput'
> &
  Partial<Omit<E, keyof HTMLElement>> & {
    [Type in keyof HTMLElementEventMap as `on${Type}`]?: (
      event: HTMLElementEventMap[Type] & { currentTarget: E },
    ) => void;
  };

/** The elements of Tagma as JSX knows them. */
export type ReactElements = { [Tag in keyof TagmaElements]: ReactProps<TagmaElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
