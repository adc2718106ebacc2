/**
 * Reads the tag of an element class from `interface HTMLElementTagNameMap`. The classes do not register
 * themselves, so the analyzer has no other place to learn it from.
 *
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
export function tagNames() {
  return {
    name: 'tagma-tag-names',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const member of node.members) {
        const className = member.type?.getText();
        const declaration = moduleDoc.declarations?.find((entry) => entry.name === className);
        if (declaration === undefined) continue;
        declaration.customElement = true;
        declaration.tagName = member.name.text;
      }
    },
  };
}

/**
 * Leaves only what a user of the elements can reach: no helper modules, no private, protected, static or
 * `@internal` members, no nameless events (the analyzer makes one of every `dispatchEvent(new X())`), and
 * paths to the built files instead of the sources.
 *
 * @param {{ sources: string, output: string }} folders
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
export function elementsOnly({ sources, output }) {
  const built = (path) => path.replace(sources, output).replace(/\.ts$/, '.js');
  return {
    name: 'tagma-elements-only',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.modules = customElementsManifest.modules
        .map((module) => publicModule(module, built))
        .filter((module) => module.declarations.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

function publicModule(module, built) {
  const path = built(module.path);
  const elements = (module.declarations ?? []).filter((entry) => entry.customElement && entry.tagName);
  const reference = (element) => ({ name: element.name, module: path });
  return {
    kind: module.kind,
    path,
    declarations: elements.map((element) => publicElement(element, built)),
    exports: elements.flatMap((element) => [
      { kind: 'js', name: element.name, declaration: reference(element) },
      { kind: 'custom-element-definition', name: element.tagName, declaration: reference(element) },
    ]),
  };
}

function publicElement(element, built) {
  const members = (element.members ?? []).filter(isPublic).map((entry) => withBuiltPath(entry, built));
  const names = new Set(members.map((member) => member.name));
  const result = { ...element, members };
  if (element.events) result.events = uniqueByName(element.events.filter((event) => event.name));
  if (element.attributes) {
    result.attributes = element.attributes
      .filter((attribute) => attribute.fieldName === undefined || names.has(attribute.fieldName))
      .map((entry) => withBuiltPath(entry, built));
  }
  for (const list of ['events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
    if (result[list]) result[list] = result[list].map((entry) => withBuiltPath(entry, built));
  }
  if (result.superclass?.module)
    result.superclass = { ...result.superclass, module: built(result.superclass.module) };
  return result;
}

const HOOKS = new Set([
  'createRenderRoot',
  'render',
  'update',
  'updated',
  'willUpdate',
  'firstUpdated',
  'shouldUpdate',
  'getUpdateComplete',
  'scheduleUpdate',
  'performUpdate',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
]);

function isPublic(member) {
  if (member.privacy === 'private' || member.privacy === 'protected' || member.static) return false;
  if (member.name.startsWith('#') || member.name.startsWith('_')) return false;
  return !HOOKS.has(member.name);
}

function withBuiltPath(entry, built) {
  return entry.inheritedFrom?.module
    ? { ...entry, inheritedFrom: { ...entry.inheritedFrom, module: built(entry.inheritedFrom.module) } }
    : entry;
}

/** An event that is both documented and dispatched is found twice; the documented one comes with its text. */
function uniqueByName(events) {
  const byName = new Map();
  for (const event of events) {
    const known = byName.get(event.name);
    if (known === undefined || (!known.description && event.description)) byName.set(event.name, event);
  }
  return [...byName.values()];
}
