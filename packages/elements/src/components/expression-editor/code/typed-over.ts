import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Typing over a selection changes the text without the browser: it would keep the colours of what goes by a style
 * attribute, of which a page with a strict policy for styles complains.
 */
export function typedOver(): Extension {
  return EditorView.domEventHandlers({
    beforeinput: (event, view) => {
      const { inputType, data } = event;
      const { main, ranges } = view.state.selection;
      if (inputType !== 'insertText' || data === null || view.composing) return false;
      if (main.empty || ranges.length > 1) return false;
      event.preventDefault();
      const typed = (): ReturnType<typeof view.state.update> =>
        view.state.update(view.state.replaceSelection(data), {
          userEvent: 'input.type',
          scrollIntoView: true,
        });
      const { from, to } = main;
      const isHandled = view.state
        .facet(EditorView.inputHandler)
        .some((handle) => handle(view, from, to, data, typed));
      if (!isHandled) view.dispatch(typed());
      return true;
    },
  });
}
