import { describe, expect, it } from 'vitest';
import { llmsText, referenceIndex, referencePage } from './reference.mjs';

const element = {
  tagName: 'tagma-lamp',
  name: 'Lamp',
  summary: 'A lamp.',
  description: 'Shines.',
  members: [
    { kind: 'field', name: 'tint', attribute: 'tint', type: { text: "'red' | 'blue'" }, default: "'red'" },
    {
      kind: 'field',
      name: 'lit',
      readonly: true,
      type: { text: 'boolean' },
      description: 'Whether it\nshines.',
    },
    { kind: 'field', name: 'form', type: { text: 'Form | undefined | undefined' } },
    {
      kind: 'method',
      name: 'dim',
      parameters: [{ name: 'by', optional: true, type: { text: 'number' } }],
      return: { type: { text: 'boolean' } },
    },
  ],
  events: [{ name: 'change', type: { text: 'Event' }, description: 'After a change.' }],
  slots: [{ name: '', description: 'What is lit.' }],
};

describe('referencePage', () => {
  const lines = referencePage(element).split('\n');

  it('has a line for each member, with bars that do not cut the table', () => {
    expect(lines).toContain(
      String.raw`| \`tint\` | \`tint\` | \`'red' \| 'blue'\` | \`'red'\` |  |`.replaceAll(
        String.raw`\``,
        '`',
      ),
    );
    expect(lines).toContain('| `lit` |  | `boolean` | read only | Whether it shines. |');
  });

  it('says undefined once', () => {
    expect(lines).toContain(String.raw`| ${'`'}form${'`'} |  | ${'`'}Form \| undefined${'`'} |  |  |`);
  });

  it('writes methods as they are called, and names the default slot', () => {
    expect(lines).toContain('| `dim(by?: number): boolean` |  |');
    expect(lines).toContain('| default | What is lit. |');
  });

  it('leaves out sections that would be empty', () => {
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Properties',
      '## Methods',
      '## Events',
      '## Slots',
    ]);
  });
});

it('links every page from the list, and puts all elements into one text', () => {
  expect(referenceIndex([element])).toContain('[`tagma-lamp`](lamp.md): A lamp.');
  expect(llmsText([element], '# Kit\n')).toMatch(/^# Kit\n\n## tagma-lamp\n[^]*### Properties/);
});
