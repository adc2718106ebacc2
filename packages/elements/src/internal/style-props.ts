import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/** Style properties by their CSS name (`inline-size`, `--_color`); `null` or `undefined` removes one. */
export type StyleProps = Readonly<Record<string, string | number | null | undefined>>;

class StylePropsDirective extends Directive {
  #previous = new Set<string>();

  override render(_props: StyleProps): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [props]: [StyleProps]): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const name of this.#previous) if (props[name] == null) style.removeProperty(name);
    this.#previous = new Set(Object.keys(props).filter((name) => props[name] != null));
    for (const name of this.#previous) style.setProperty(name, String(props[name]));
    return nothing;
  }
}

/**
 * Sets style properties of an element, `<div ${styleProps({…})}>`, through the CSS object model. A `style` attribute and
 * Lit's `styleMap` are refused by `style-src 'self'`; this is not (lit/lit#4719).
 */
export const styleProps = directive(StylePropsDirective);
