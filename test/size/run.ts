import { Summary } from '../support/summary.js';
import { measureSizes } from './measure.js';

const kilobytes = (bytes: number | undefined): string => `${((bytes ?? 0) / 1000).toFixed(1)} kB`.padStart(9);

const summary = new Summary();
for (const { name, size, sizeLimit, passed } of measureSizes()) {
  console.log(`${name.padEnd(40)} ${kilobytes(size)} of ${kilobytes(sizeLimit)}`);
  const fits = passed === true && sizeLimit !== undefined;
  summary.check(name, fits ? [] : [`${kilobytes(size)} is above its budget of ${kilobytes(sizeLimit)}.`]);
}
summary.finish('size');
