import { expect } from '@open-wc/testing';
import { clipboardEvent } from '../../testing-suites/clipboard.js';
import { appears } from '../../testing-suites/page.js';
import { SCHEMA } from '../../testing-suites/rule-builder-page.js';
import type { RuleBuilder } from './index.js';

// Each file is a page of its own: what edits a rule has not been fetched yet for its first builder.
describe('tagma-rule-builder: the clipboard in its first moment', () => {
  it('takes what was pasted before it could take it', async () => {
    const builder: RuleBuilder = document.createElement('tagma-rule-builder');
    builder.schema = SCHEMA;
    document.body.append(builder);
    const button = await appears(builder, '.add-main');
    expect(builder.shadowRoot?.querySelector('.add-menu')).to.equal(null);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a = 1 and b = 2');
    button.dispatchEvent(clipboardEvent('paste', clipboardData));
    // An event lends its text only as long as it is passed on.
    clipboardData.clearData();
    await appears(builder, '.rule-rows > .row');
    expect(builder.value).to.equal('a = 1 and b = 2');
    builder.remove();
  });
});
