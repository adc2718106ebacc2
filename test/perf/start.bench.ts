import { launchChromium } from '../support/chromium.js';
import { startDemo } from '../e2e/demo-host.js';
import { median, type BenchTable } from './bench.types.js';

const ROUNDS = 3;

/** From the command to rows on the screen, with everything installed, built and filled. */
export async function run(): Promise<BenchTable[]> {
  const first = performance.now();
  const demo = await startDemo({ seed: { customers: 10_000, orders: 80_000 } });
  const filled = performance.now() - first;
  const browser = await launchChromium();
  const answering: number[] = [];
  const usable: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await demo.stop();
    const started = performance.now();
    await demo.restart();
    answering.push(performance.now() - started);
    const page = await browser.newPage();
    await page.goto(demo.url);
    await page.locator('tagma-record-grid').getByRole('row').nth(5).waitFor();
    usable.push(performance.now() - started);
    await page.close();
  }
  await browser.close();
  await demo.dispose();
  const seconds = (values: readonly number[]): number => median(values) / 1000;
  return [
    {
      title: 'Start, 10,000 customers and 80,000 orders',
      rows: [
        { name: 'first start: database made and filled', value: filled / 1000, unit: 's', note: 'one round' },
        { name: 'second start until it answers', value: seconds(answering), unit: 's' },
        { name: 'second start until customers are on the screen', value: seconds(usable), unit: 's' },
      ],
    },
  ];
}
