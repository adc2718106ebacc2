import { defineRuleBuilder } from '@tagma/elements/rule-builder';
import { FIELDS, deepQuery, groupsOf, hostElement, until } from './rules.js';

defineRuleBuilder();

const VALUE = '[data-part="value"] input';

function textOf(rows: number): string {
  return groupsOf(rows)
    .map((group) => `(${group.map(({ field, value }) => `${field} = "${value}"`).join(' and ')})`)
    .join(' or ');
}

function element(): HTMLElementTagNameMap['tagma-rule-builder'] {
  const builder = document.querySelector('tagma-rule-builder');
  if (builder === null) throw new Error('There is no builder in the page.');
  return builder;
}

window.builder = {
  async mount(rows) {
    const builder = document.createElement('tagma-rule-builder');
    builder.label = 'Rule';
    builder.schema = {
      type: 'object',
      properties: Object.fromEntries(
        FIELDS.map(({ name, label }) => [name, { type: 'string', title: label } as const]),
      ),
    };
    builder.value = textOf(rows);
    hostElement().append(builder);
    await builder.updateComplete;
    await until(() => deepQuery(builder.shadowRoot ?? builder, VALUE));
  },
  unmount() {
    element().remove();
    return Promise.resolve();
  },
  async addRow() {
    const builder = element();
    const root = builder.shadowRoot;
    const before = builder.value;
    root?.querySelector<HTMLButtonElement>('.add-main')?.click();
    const option = await until(() => root?.querySelector<HTMLElement>('.add-option'));
    option.click();
    await until(() => (builder.value === before ? null : true));
    await builder.updateComplete;
  },
  valueInput() {
    const input = deepQuery<HTMLInputElement>(element().shadowRoot ?? element(), VALUE);
    if (input === null) throw new Error('No row has a value field.');
    return input;
  },
  get root() {
    return element().shadowRoot ?? element();
  },
};
