/** The nearest ancestor (or the element itself) that matches, looking through shadow roots. */
export function closestAcrossRoots(element: Element, selector: string): Element | null {
  for (let scope: Element | null = element; scope; scope = hostOf(scope)) {
    // A slotted element inherits from the place it is written in, as `lang` itself does.
    const found = scope.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The document or shadow root of a node, and every root around it. */
export function rootsAbove(node: Node): Node[] {
  const roots: Node[] = [];
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

/** The focused element, inside shadow roots too. */
export function deepActiveElement(root: Document | ShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot?.activeElement ? deepActiveElement(active.shadowRoot) : active;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
