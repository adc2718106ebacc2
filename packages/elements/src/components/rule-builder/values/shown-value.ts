import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveParameters, ElementPart } from 'lit/directive.js';

/** Lit's `live` for the text of a field, without what that needs for everything else. */
class ShownValue extends Directive {
  override update({ element }: ElementPart, [text]: DirectiveParameters<this>): typeof noChange {
    const field = element as HTMLInputElement | HTMLTextAreaElement;
    // Set anew it would move the caret.
    if (field.value !== text) field.value = text;
    return this.render(text);
  }

  render(_text: string): typeof noChange {
    return noChange;
  }
}

/** Makes a field show a text, whatever was typed into it since it was drawn last. */
export const shownValue = directive(ShownValue);
