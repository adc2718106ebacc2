import { describe, expect, it } from 'vitest';
import type { Action } from '@tagma/core';
import { mayOpen } from './page-access.js';

describe('mayOpen', () => {
  const whoMay =
    (...allowed: Action[]) =>
    (action: Action) =>
      allowed.includes(action);

  it('leaves out the import for who may import neither customers nor a backup', () => {
    expect(mayOpen('import', whoMay('record.read', 'audit.read'))).toBe(false);
    expect(mayOpen('import', whoMay('record.import'))).toBe(true);
    expect(mayOpen('import', whoMay('workspace.edit'))).toBe(true);
  });

  it('leaves out the activity for who may not read it, and no page that shows something to everybody', () => {
    expect(mayOpen('activity', whoMay())).toBe(false);
    expect(mayOpen('activity', whoMay('audit.read'))).toBe(true);
    expect(mayOpen('rules', whoMay())).toBe(true);
  });
});
