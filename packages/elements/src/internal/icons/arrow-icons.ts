// Shapes from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT,
// Copyright (c) Cole Bemis. Redrawn here as one path each, on a 24 by 24 grid.
import type { Icon } from './icon.js';

/** Lucide `chevron-up`. */
export const chevronUpIcon: Icon = 'M18 15l-6-6-6 6';
/** Lucide `chevron-right`. */
export const chevronRightIcon: Icon = 'M9 18l6-6-6-6';
/** Lucide `chevron-left`. */
export const chevronLeftIcon: Icon = 'M15 18l-6-6 6-6';
/** Lucide `chevrons-up-down`. */
export const chevronsUpDownIcon: Icon = 'M7 15l5 5 5-5M7 9l5-5 5 5';
/** Lucide `arrow-up`. */
export const arrowUpIcon: Icon = 'M5 12l7-7 7 7M12 19V5';
/** Lucide `arrow-down`. */
export const arrowDownIcon: Icon = 'M12 5v14M19 12l-7 7-7-7';
