import { expect, it } from 'vitest';
import { createTurns } from './turns.js';

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

it('runs work of one name one after the other, also behind work that failed; other names do not wait', async () => {
  const turns = createTurns();
  const log: string[] = [];
  const first = gate();
  const a = turns('x', async () => {
    log.push('first');
    await first.opened;
    throw new Error('first failed');
  });
  const b = turns('x', async () => {
    log.push('second');
    return 2;
  });
  expect(await turns('y', async () => 3)).toBe(3);
  expect(log).toEqual(['first']);
  first.open();
  await expect(a).rejects.toThrow('first failed');
  expect(await b).toBe(2);
  expect(await turns('x', async () => 4)).toBe(4);
  expect(log).toEqual(['first', 'second']);
});
