/**
 * Says in a tooltip what a drawing stands for, when somebody points at it: browsers look at each element again whose
 * `title` changes, and rows that come into sight have many.
 */
export function tellHint(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('[data-hint], .aside, .icon-only');
  if (button === null) return;
  const hint = button.dataset['hint'] ?? button.ariaLabel ?? '';
  if (button.title !== hint) button.title = hint;
}
