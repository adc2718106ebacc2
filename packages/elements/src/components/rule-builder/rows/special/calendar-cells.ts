import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CalendarUnit, NewBase, RuleCondition, TimeWindow } from '@tagma/expression';
import { zoneOffset, zoneOffsets } from '../../values/dates.js';
import { typedInput } from '../../values/typed-input.js';
import { cell, select, words } from '../cells.js';
import type { RowView } from '../row-view.types.js';
import { specialTerms } from '../special-terms.js';

type Calendar = Extract<TimeWindow<NewBase>, { form: 'calendar' }>;
type CalendarRow = Extract<RuleCondition, { kind: 'window' }> & { readonly window: Calendar };
type Write = (window: Calendar, merge?: string) => boolean;

const UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
/** Every distance from UTC that a clock on land shows. */
const ZONES: readonly string[] = [
  '-1200 -1100 -1000 -0930 -0900 -0800 -0700 -0600 -0500 -0400 -0330 -0300 -0200 -0100 +0000 +0100 +0200 +0300',
  '+0330 +0400 +0430 +0500 +0530 +0545 +0600 +0630 +0700 +0800 +0845 +0900 +0930 +1000 +1030 +1100 +1200 +1245',
  '+1300 +1400',
].flatMap((line) => line.split(' '));

/** A period of the calendar and the zone whose calendar it is. */
export function calendarCells(view: RowView<CalendarRow>, write: Write): TemplateResult {
  const { node, context } = view;
  const { window } = node;
  const zone = specialTerms(context).zone(colon(window.zone));
  if (!context.editable(node, 'value'))
    return cell('value', html`${words(periodWords(view), 'fixed')}${words(zone, 'muted')}`, 'value');
  const period = select({
    control: view.control('period'),
    name: view.name('period'),
    value: `${window.unit} ${Math.min(window.ago ?? 0, 2)}`,
    options: UNITS.flatMap((unit) => [0, 1, 2].map((ago) => periodOption(view, unit, ago))),
    pick: (picked) => void write(periodOf(window, picked)),
  });
  return html`${cell('value', html`${period}${agoInput(view, write)}`, 'value')}
  ${cell(
    'zone',
    zoneSelect(view, window.zone, (fresh) => void write({ ...window, zone: fresh })),
    'quiet',
  )}`;
}

/** The zone whose calendar counts, as its distance from UTC. */
export function zoneSelect(view: RowView, zone: string, write: (zone: string) => void): TemplateResult {
  const { context } = view;
  const own = zoneOffset(context.timeZone, new Date());
  const zones = [...new Set([own, '+0000', zone, ...ZONES])];
  return select({
    control: view.control('zone'),
    name: view.name('zone'),
    value: zone,
    options: zones.map((each) => [each, specialTerms(context).zone(colon(each))]),
    pick: write,
    describedBy: changingClocks(view, zone),
  });
}

/**
 * Rule texts know distances from UTC, not zones with summer time. Says so where it matters: when the zone is one of
 * those that the clocks here show in the course of the year.
 *
 * @returns The id of the note, if there is one.
 */
function changingClocks({ context, notes, control }: RowView, zone: string): string | undefined {
  const offsets = zoneOffsets(context.timeZone, new Date());
  if (offsets.length < 2 || !offsets.includes(zone)) return undefined;
  const id = `${control('zone')}/note`;
  const [one = '', other = ''] = offsets.map((offset) => specialTerms(context).zone(colon(offset)));
  notes.push({
    id,
    text: specialTerms(context).changingClocks(
      specialTerms(context).zone(colon(zone)),
      context.timeZone,
      one,
      other,
    ),
    tone: 'info',
  });
  return id;
}

function periodWords({ node: { window }, context }: RowView<CalendarRow>): string {
  const [current, previous, before] = specialTerms(context).calendar[window.unit];
  const { ago = 0 } = window;
  return ago === 0 ? current : ago === 1 ? previous : before(String(ago));
}

function periodOption(
  { node: { window }, context }: RowView<CalendarRow>,
  unit: CalendarUnit,
  ago: number,
): readonly [string, string] {
  const [current, previous, before] = specialTerms(context).calendar[unit];
  const shown = unit === window.unit && (window.ago ?? 0) > 2 ? String(window.ago) : '2';
  return [`${unit} ${ago}`, ago === 0 ? current : ago === 1 ? previous : before(shown)];
}

function periodOf({ zone }: Calendar, picked: string): Calendar {
  const [unit = 'month', ago = '0'] = picked.split(' ');
  const base = { form: 'calendar', unit: unit as CalendarUnit, zone } as const;
  return ago === '0' ? base : { ...base, ago: Number(ago) };
}

/** How far back, where it is further than the one before. */
function agoInput(view: RowView<CalendarRow>, write: Write): TemplateResult | typeof nothing {
  const { node, context } = view;
  const { ago = 0 } = node.window;
  if (ago < 2) return nothing;
  return typedInput<number>({
    context,
    notes: view.notes,
    control: view.control('ago'),
    name: view.name('amount'),
    shown: String(ago),
    inputMode: 'numeric',
    className: 'number short',
    read: (typed, { parseCount }) => {
      const value = parseCount(typed, 2);
      return value === undefined ? { error: specialTerms(context).noCount(2) } : { value };
    },
    write: (value, merge) => write({ ...node.window, ago: value }, merge),
    show: String,
  });
}

/** `+0800` as people write it. */
export function colon(offset: string): string {
  return `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
