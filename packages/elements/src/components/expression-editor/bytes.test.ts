import { expect } from '@open-wc/testing';
import { appears, chord, press, settled, type } from '../../testing-suites/page.js';
import './define.js';
import type { ExpressionEditor } from './expression-editor.js';
import { LineEnds } from './text/line-ends.js';
import { applyTextEdits } from '@tagma/expression/edits';

const TEXTS = [
  'a = 1\r\nand b = 2\r\n',
  'a\rb\rc',
  'mixed\r\nends\nand\rothers\n\r\r\n',
  '\r',
  '\n',
  'tab\tand\u000b vertical \u0001 control \u2028 separator \u00a0',
  'lone \ud83d surrogate \ude00 and \ud83d\ude00',
  '﻿byte order mark',
  '   spaces at the end   ',
];

async function make(value: string): Promise<ExpressionEditor> {
  const element = document.createElement('tagma-expression-editor');
  element.value = value;
  document.body.append(element);
  await appears(element, '.cm-content');
  await settled(element);
  return element;
}

describe('tagma-expression-editor and bytes', () => {
  it('gives back what it was given', async () => {
    for (const text of TEXTS) {
      const element = await make(text);
      expect(JSON.stringify(element.value)).to.equal(JSON.stringify(text));
      element.remove();
    }
  });

  it('changes nothing but what is typed, and undo gives every byte back', async () => {
    for (const text of TEXTS) {
      const element = await make(text);
      element.focus();
      element.selection = { start: 0, end: 0 };
      await type('x');
      expect(JSON.stringify(element.value)).to.equal(JSON.stringify(`x${text}`));
      await chord('Control+a');
      await press('Delete');
      expect(element.value).to.equal('');
      await chord('Control+z');
      expect(JSON.stringify(element.value)).to.equal(JSON.stringify(`x${text}`));
      element.remove();
    }
  });

  it('shows every expression of the official test suite, edits it, and gives every byte back', async function () {
    const texts = (await (await fetch('/__jsonata-suite.json')).json()) as readonly string[];
    // Where the suite does not lie beside the repository there is nothing to show.
    if (texts.length === 0) return;
    this.timeout(120_000);
    const element = await make('a');
    for (const text of texts) {
      element.value = text;
      await element.updateComplete;
      expect(JSON.stringify(element.value)).to.equal(JSON.stringify(text));
      const shown = new LineEnds(text);
      const edited = applyTextEdits(
        text,
        shown.editsOfText([{ start: shown.doc.length, end: shown.doc.length, insert: ' ' }]),
      );
      expect(edited.slice(0, -1)).to.equal(text);
    }
    element.remove();
  });

  it('ends new lines as the others end', async () => {
    const element = await make('a\r\nb');
    element.focus();
    element.selection = { start: 4, end: 4 };
    await press('Enter');
    expect(JSON.stringify(element.value)).to.equal('"a\\r\\nb\\r\\n"');
    element.remove();
  });
});

describe('LineEnds', () => {
  it('carries offsets there and back, whatever the line ends', () => {
    for (const text of TEXTS) {
      const ends = new LineEnds(text);
      expect(ends.doc).to.equal(text.replace(/\r\n?/g, '\n'));
      for (let offset = 0; offset <= ends.doc.length; offset++) {
        const there = ends.toText(offset);
        expect(ends.toDoc(there)).to.equal(offset);
        expect(ends.doc.slice(0, offset)).to.equal(text.slice(0, there).replace(/\r\n?/g, '\n'));
      }
    }
  });

  it('never lets two line ends become one, or one become two', () => {
    for (const text of TEXTS) {
      const ends = new LineEnds(text);
      for (let start = 0; start <= ends.doc.length; start++)
        for (let end = start; end <= Math.min(start + 3, ends.doc.length); end++)
          for (const insert of ['', 'x', '\n', '\nx', 'x\n']) {
            const edit = { start, end, insert };
            const after = applyTextEdits(text, ends.editsOfText([edit]));
            expect(new LineEnds(after).doc).to.equal(applyTextEdits(ends.doc, [edit]));
          }
    }
  });
});
