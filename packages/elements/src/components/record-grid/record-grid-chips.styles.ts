import { css } from 'lit';

/** The twelve hues of chips in rows, written out: a class is cheaper than custom properties on every chip. */
export const chipStyles = css`
  .chip.gray {
    border-color: var(--_tag-gray-border);
    background: var(--_tag-gray-bg);
    color: var(--_tag-gray-text);
  }
  .chip.red {
    border-color: var(--_tag-red-border);
    background: var(--_tag-red-bg);
    color: var(--_tag-red-text);
  }
  .chip.orange {
    border-color: var(--_tag-orange-border);
    background: var(--_tag-orange-bg);
    color: var(--_tag-orange-text);
  }
  .chip.amber {
    border-color: var(--_tag-amber-border);
    background: var(--_tag-amber-bg);
    color: var(--_tag-amber-text);
  }
  .chip.lime {
    border-color: var(--_tag-lime-border);
    background: var(--_tag-lime-bg);
    color: var(--_tag-lime-text);
  }
  .chip.green {
    border-color: var(--_tag-green-border);
    background: var(--_tag-green-bg);
    color: var(--_tag-green-text);
  }
  .chip.teal {
    border-color: var(--_tag-teal-border);
    background: var(--_tag-teal-bg);
    color: var(--_tag-teal-text);
  }
  .chip.cyan {
    border-color: var(--_tag-cyan-border);
    background: var(--_tag-cyan-bg);
    color: var(--_tag-cyan-text);
  }
  .chip.blue {
    border-color: var(--_tag-blue-border);
    background: var(--_tag-blue-bg);
    color: var(--_tag-blue-text);
  }
  .chip.indigo {
    border-color: var(--_tag-indigo-border);
    background: var(--_tag-indigo-bg);
    color: var(--_tag-indigo-text);
  }
  .chip.purple {
    border-color: var(--_tag-purple-border);
    background: var(--_tag-purple-bg);
    color: var(--_tag-purple-text);
  }
  .chip.pink {
    border-color: var(--_tag-pink-border);
    background: var(--_tag-pink-bg);
    color: var(--_tag-pink-text);
  }
  @media (forced-colors: active) {
    .chip {
      border-color: CanvasText;
    }
  }
`;
