import type { CalendarPart } from '@tagma/expression';

/** In the order in which people look for them. */
export const CALENDAR_PARTS: readonly CalendarPart[] = ['month', 'weekday', 'day', 'quarter', 'year'];
