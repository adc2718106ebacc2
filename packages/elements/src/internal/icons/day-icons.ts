// Shape from Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors, redrawn as one path.
import type { Icon } from './icon.js';

/** Lucide `calendar`. */
export const calendarIcon: Icon =
  'M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 10h18';
