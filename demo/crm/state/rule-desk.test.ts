import { expect, it } from 'vitest';
import type { AppState } from './app-state.js';
import { RuleDesk } from './rule-desk.js';

const counts = { records: 10, matches: 4, errors: 0 };

/** An application of which counting is all that is asked. */
function deskOfApp(): RuleDesk {
  const session = { rules: { test: () => Promise.resolve({ counts, matching: [], errors: [] }) } };
  const signedIn = { session, workspace: { rules: [] } };
  return new RuleDesk({ signedIn, preferences: { locale: 'en' } } as unknown as AppState, () => undefined);
}

it('shows the figures of a count only while the condition is the one that was counted', async () => {
  const desk = deskOfApp();
  desk.edit({ expression: 'a = 1' });
  await desk.test();
  expect(desk.result).toMatchObject({ kind: 'test', result: { counts } });
  desk.edit({ name: 'Another name' });
  expect(desk.result).not.toBeNull();
  desk.edit({ expression: 'a = 2' });
  expect(desk.result).toBeNull();
  desk.edit({ expression: 'a = 1' });
  expect(desk.result).not.toBeNull();
  desk.edit({ parameters: [{ name: 'least', type: 'number', default: 3 }] });
  expect(desk.result).toBeNull();
});
