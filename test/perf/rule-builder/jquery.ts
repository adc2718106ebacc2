import { FIELDS, groupsOf, hostElement } from './rules.js';

const builder = () => jQuery('#builder');

window.builder = {
  mount(rows) {
    const box = document.createElement('div');
    box.id = 'builder';
    hostElement().append(box);
    builder().queryBuilder({
      filters: FIELDS.map(({ name, label }) => ({ id: name, label, type: 'string' })),
      rules: {
        condition: 'OR',
        rules: groupsOf(rows).map((group) => ({
          condition: 'AND',
          rules: group.map(({ field, value }) => ({ id: field, operator: 'equal', value })),
        })),
      },
    });
    return Promise.resolve();
  },
  unmount() {
    builder().queryBuilder('destroy');
    document.getElementById('builder')?.remove();
    return Promise.resolve();
  },
  addRow() {
    const buttons = document.querySelectorAll<HTMLButtonElement>('[data-add=rule]');
    buttons[buttons.length - 1]?.click();
    return Promise.resolve();
  },
  valueInput() {
    const input = document.querySelector<HTMLInputElement>('.rule-value-container input');
    if (input === null) throw new Error('No row has a value field.');
    return input;
  },
  get root() {
    return hostElement();
  },
};
