// Shapes from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT,
// Copyright (c) Cole Bemis. Redrawn here as one path each, on a 24 by 24 grid.
import type { Icon } from './icon.js';

/** Lucide `x`. */
export const closeIcon: Icon = 'M18 6 6 18M6 6l12 12';
/** Lucide `chevron-down`. */
export const chevronDownIcon: Icon = 'M6 9l6 6 6-6';
/** Lucide `loader-circle`. */
export const loaderIcon: Icon = 'M21 12a9 9 0 1 1-6.219-8.56';
