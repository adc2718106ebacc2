import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Declares a reactive property, as the decorator of the same name in Lit does. That one knows standard decorators, too,
 * which are a third of a kilobyte that every element would load before it shows.
 */
export function property(
  options?: PropertyDeclaration,
): (prototype: ReactiveElement, name: PropertyKey) => void {
  return (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // The compiler puts back the accessors of the class when it is not given those that Lit made.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };
}

/** Declares what draws the element anew and is no attribute. */
export function state(): ReturnType<typeof property> {
  return property({ state: true, attribute: false });
}
