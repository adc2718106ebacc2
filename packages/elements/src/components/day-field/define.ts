import { defineDayField } from './index.js';

defineDayField();
