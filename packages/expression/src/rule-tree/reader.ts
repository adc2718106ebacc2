// What shows a rule, without what changes it: pages fetch the rest when somebody edits.
export { toRuleTree } from './to-rule-tree.js';
export { calendarPart, calendarPartOf, type CalendarPart, type ReadCalendarPart } from './calendar-part.js';
export { isCondition } from './write.js';
