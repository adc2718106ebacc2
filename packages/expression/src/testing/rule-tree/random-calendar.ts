import type { Random } from './random.js';

/** A random condition on the calendar unit of a date, in one of the spellings that people use. */
export function randomCalendar(random: Random, field: string): string {
  const zone = random.pick(['"+0000"', '"+0800"', '"-0500"']);
  const date = `$toMillis(${field})`;
  const [picture, step] = random.pick([
    ['"[Y0001]-[M01]-[D01]"', '86400000'],
    ['"[Y]-[M]-[D]"', '2 * 24 * 60 * 60 * 1000'],
    ['"[X0001]-W[W01]"', '7 * 86400000'],
    ['"[Y0001]-[M01]"', `$number($fromMillis($millis(), "[D]", ${zone})) * 86400000`],
    ['"[Y]-[M]"', `$number($fromMillis($millis(), "[D]", ${zone})) * 24 * 60 * 60 * 1000`],
  ] as const);
  const shown = (moment: string): string => `$fromMillis(${moment}, ${picture}, ${zone})`;
  const year = (moment: string): string => `$number($fromMillis(${moment}, "[Y]", ${zone}))`;
  const month = (moment: string): string => `$number($fromMillis(${moment}, "[M]", ${zone}))`;
  const quarter = (moment: string): string => `${year(moment)} * 4 + $ceil(${month(moment)} / 3)`;
  const months = (moment: string): string => `${year(moment)} * 12 + ${month(moment)}`;
  const now = '$millis()';
  return random.pick<() => string>([
    () => `${shown(date)} = ${shown(now)}`,
    () => `${shown(now)} = ${shown(date)}`,
    () => `${shown(date)} = ${shown(`${now} - ${step}`)}`,
    () => `${shown(`${now} - ${step}`)} = ${shown(date)}`,
    () => `${year(date)} = ${year(now)} - 1`,
    () => `${quarter(date)} = ${quarter(now)}`,
    () => `${quarter(date)} = ${quarter(now)} - 1`,
    () => `${quarter(now)} - (${quarter(date)}) = 1`,
    () => `${months(date)} = ${months(now)} - 2`,
    () => `$floor((${months(date)} - 1) / 3) = $floor((${months(now)} - 1) / 3) - 1`,
  ])();
}
