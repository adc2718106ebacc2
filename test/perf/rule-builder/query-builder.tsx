import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { FIELDS, groupsOf, hostElement } from './rules.js';

let root: Root | null = null;

function queryOf(rows: number): RuleGroupType {
  return {
    combinator: 'or',
    rules: groupsOf(rows).map((group) => ({
      combinator: 'and',
      rules: group.map(({ field, value }) => ({ field, operator: '=', value })),
    })),
  };
}

function Page({ rows }: { readonly rows: number }) {
  const [query, setQuery] = useState(() => queryOf(rows));
  return <QueryBuilder fields={FIELDS} query={query} onQueryChange={setQuery} />;
}

window.builder = {
  mount(rows) {
    root = createRoot(hostElement());
    flushSync(() => root?.render(<Page rows={rows} />));
    return Promise.resolve();
  },
  unmount() {
    flushSync(() => root?.unmount());
    return Promise.resolve();
  },
  addRow() {
    const buttons = document.querySelectorAll<HTMLButtonElement>('.ruleGroup-addRule');
    flushSync(() => buttons[buttons.length - 1]?.click());
    return Promise.resolve();
  },
  valueInput() {
    const input = document.querySelector<HTMLInputElement>('input.rule-value');
    if (input === null) throw new Error('No row has a value field.');
    return input;
  },
  get root() {
    return hostElement();
  },
};
