import { expect, it } from 'vitest';
import { torture } from './torture.js';

it('a service that is killed three times loses nothing it acknowledged and repeats nothing', async () => {
  const report = await torture({ kills: 3, seed: 1 });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.events).toBeGreaterThan(0);
}, 180_000);
