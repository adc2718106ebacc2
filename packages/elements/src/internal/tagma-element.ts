import { LitElement, adoptStyles } from 'lit';
import { LocalizeController } from '../controllers/localize.js';

/** A registry-aware host: browsers with scoped registries tell which one made the element. */
interface ScopedElement {
  readonly customElementRegistry?: CustomElementRegistry | null;
}

/**
 * Base of all elements of the kit: language, custom states, and children from the registry that the
 * element itself was made in.
 */
export class TagmaElement extends LitElement {
  /** Language, formats and words of this element. */
  protected readonly localize = new LocalizeController(this);
  /** Form association, states and accessibility defaults. */
  protected readonly internals: ElementInternals = this.attachInternals();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const registry = (this as ScopedElement).customElementRegistry;
    if (!registry || registry === customElements) return super.createRenderRoot();
    return this.#createScopedRoot(registry);
  }

  /** Switches a custom state, which style sheets see as `:state(name)`. */
  protected toggleState(name: string, on: boolean): void {
    if (on) this.internals.states.add(name);
    else this.internals.states.delete(name);
  }

  /** Dispatches an event from this element; `false` when a listener cancelled it. */
  protected emit(event: Event): boolean {
    return this.dispatchEvent(event);
  }

  /** Lit clones templates with `document.importNode`; in a scoped registry the clone must be told which one. */
  #createScopedRoot(registry: CustomElementRegistry): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
    this.renderOptions.creationScope = {
      importNode: <T extends Node>(node: T) => document.importNode(node, { customElementRegistry: registry }),
    };
    this.renderOptions.renderBefore ??= root.firstChild;
    adoptStyles(root, elementStyles);
    return root;
  }
}
