import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import {
  BasicConfig,
  Builder,
  Query,
  Utils,
  type Config,
  type ImmutableTree,
  type JsonGroup,
} from '@react-awesome-query-builder/ui';
import { FIELDS, groupsOf, hostElement, until } from './rules.js';

const config: Config = {
  ...BasicConfig,
  fields: Object.fromEntries(
    FIELDS.map(({ name, label }) => [name, { label, type: 'text', valueSources: ['value'] }]),
  ),
};
let root: Root | null = null;

function treeOf(rows: number): ImmutableTree {
  const tree: JsonGroup = {
    type: 'group',
    properties: { conjunction: 'OR' },
    children1: groupsOf(rows).map((group) => ({
      type: 'group',
      properties: { conjunction: 'AND' },
      children1: group.map(({ field, value }) => ({
        type: 'rule',
        properties: { field, operator: 'equal', value: [value], valueSrc: ['value'], valueType: ['text'] },
      })),
    })),
  };
  return Utils.loadTree(tree);
}

function Page({ rows }: { readonly rows: number }) {
  const [tree, setTree] = useState(() => treeOf(rows));
  return (
    <Query
      {...config}
      value={tree}
      onChange={(next) => {
        setTree(next);
      }}
      renderBuilder={(props) => <Builder {...props} />}
    />
  );
}

function input(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.rule--value input');
}

window.builder = {
  async mount(rows) {
    root = createRoot(hostElement());
    flushSync(() => root?.render(<Page rows={rows} />));
    await until(input);
  },
  unmount() {
    flushSync(() => root?.unmount());
    return Promise.resolve();
  },
  async addRow() {
    const before = document.querySelectorAll('.rule--field').length;
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.group--actions button')];
    const button = buttons.findLast((each) => each.textContent?.trim() === 'Add rule');
    flushSync(() => button?.click());
    await until(() => (document.querySelectorAll('.rule--field').length > before ? true : null));
  },
  valueInput() {
    const found = input();
    if (found === null) throw new Error('No row has a value field.');
    return found;
  },
  get root() {
    return hostElement();
  },
};
