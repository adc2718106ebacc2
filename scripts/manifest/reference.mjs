/**
 * The reference of the elements as text, from what custom-elements.json says of them. Pure: what is read and written
 * is the affair of write-reference.mjs.
 */

/** Tables cut at a bar, wherever it stands. */
const cell = (text) =>
  (text ?? '')
    .replaceAll('\n', ' ')
    .replace(/\\?\|/g, String.raw`\|`)
    .trim();
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

/** The analyzer adds `undefined` to an optional type that says so itself. */
const typeOf = (entry) => (entry.type?.text ?? '').replace(/(\| undefined)( \| undefined)+$/, '$1');

const byName = (list) => [...(list ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
const members = (element, kind) => byName((element.members ?? []).filter((member) => member.kind === kind));

function signature({ name, parameters = [], return: result }) {
  const given = parameters.map(
    (parameter) => `${parameter.name}${parameter.optional ? '?' : ''}: ${typeOf(parameter)}`,
  );
  return `${name}(${given.join(', ')}): ${result?.type?.text ?? 'void'}`;
}

/** What can be said of an element, a section each: heading, head of the table, and how an entry becomes a line. */
const SECTIONS = [
  {
    title: 'Properties',
    head: ['property', 'attribute', 'type', 'default', 'meaning'],
    of: (element) => members(element, 'field'),
    line: (entry) => [
      code(entry.name),
      code(entry.attribute),
      code(typeOf(entry)),
      entry.readonly ? 'read only' : code(entry.default),
      cell(entry.description),
    ],
  },
  {
    title: 'Methods',
    head: ['method', 'meaning'],
    of: (element) => members(element, 'method'),
    line: (entry) => [code(signature(entry)), cell(entry.description)],
  },
  {
    title: 'Events',
    head: ['event', 'type', 'meaning'],
    of: (element) => byName(element.events),
    line: (entry) => [code(entry.name), code(typeOf(entry)), cell(entry.description)],
  },
  {
    title: 'Slots',
    head: ['slot', 'meaning'],
    of: (element) => byName(element.slots),
    line: (entry) => [entry.name === '' ? 'default' : code(entry.name), cell(entry.description)],
  },
  {
    title: 'CSS parts',
    head: ['part', 'meaning'],
    of: (element) => byName(element.cssParts),
    line: (entry) => [code(entry.name), cell(entry.description)],
  },
  {
    title: 'Custom properties',
    head: ['property', 'default', 'meaning'],
    of: (element) => byName(element.cssProperties),
    line: (entry) => [code(entry.name), code(entry.default), cell(entry.description)],
  },
  {
    title: 'States',
    head: ['state', 'meaning'],
    of: (element) => byName(element.cssStates),
    line: (entry) => [code(`:state(${entry.name})`), cell(entry.description)],
  },
];

const row = (cells) => `| ${cells.join(' | ')} |`;

function section(element, { title, head, of, line }, level) {
  const entries = of(element);
  if (entries.length === 0) return [];
  const table = [row(head), row(head.map(() => '---')), ...entries.map((entry) => row(line(entry)))];
  return [`${level} ${title}`, table.join('\n')];
}

const entryOf = (element) => element.tagName.replace('tagma-', '');

function parts(element, level) {
  const name = entryOf(element);
  return [
    `${level} ${element.tagName}`,
    element.summary,
    element.description,
    `\`import '@tagma/elements/${name}/define'\` registers it; \`@tagma/elements/${name}\` exports the class \`${element.name}\` and its types.`,
    ...SECTIONS.flatMap((each) => section(element, each, `${level}#`)),
  ];
}

const join = (blocks) => `${blocks.join('\n\n')}\n`;

/** One page of docs/elements, in Markdown. */
export function referencePage(element) {
  return join([...parts(element, '#'), 'Written from the sources by `npm run manifest`.']);
}

/** The list of the pages, in Markdown. */
export function referenceIndex(elements) {
  const lines = elements.map((each) => `- [\`${each.tagName}\`](${entryOf(each)}.md): ${each.summary}`);
  return join([
    '# The elements',
    'Every property, method, event, slot, part and custom property. Storybook (`npm run storybook`) shows each in all its states.',
    lines.join('\n'),
    'Written from the sources by `npm run manifest`.',
  ]);
}

/** Everything in one file, for tools that read documentation; `intro` is what comes before the elements. */
export function llmsText(elements, intro) {
  return join([intro.trim(), ...elements.flatMap((each) => parts(each, '##'))]);
}
