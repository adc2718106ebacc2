/**
 * Registers an element once. A second definition of the same class is normal (two modules both define);
 * another class under the same name means two copies of the kit on a page, which is told in the console.
 */
export function defineElement(
  name: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const present = registry.get(name);
  if (present === undefined) registry.define(name, element);
  else if (present !== element) {
    console.warn(
      `<${name}> is already defined by another class, perhaps another copy of Tagma. The first one stays.`,
    );
  }
}
