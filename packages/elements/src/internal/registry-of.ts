/** Browsers with scoped registries tell which one made an element. */
interface ScopedElement {
  readonly customElementRegistry?: CustomElementRegistry | null;
}

/** Where elements inside of this one are to be registered. */
export function registryOf(element: Element): CustomElementRegistry {
  return (element as ScopedElement).customElementRegistry ?? customElements;
}
