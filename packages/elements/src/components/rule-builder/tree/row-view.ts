import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RuleNode } from '@tagma/expression';
import { icon, moreIcon, plusIcon } from '../../../internal/icons.js';
import { ruleFrameTerms } from '../../../locales/rule-rows.terms.js';
import type { GroupWord, RuleFrameTerms } from '../../../locales/rule-rows.terms.js';
import type { BuilderContext, RowPlace } from '../row-context.types.js';
import { knownReader } from '../data/reader-part.js';
import type { RowParts } from '../data/row-parts.js';
import { isSpecial, knownSpecial } from '../data/known-special.js';
import { takesRows, type RuleRow } from '../model/rows.js';

/** What rows are drawn with; the same for all rows of one drawing. */
export interface RowDrawing {
  readonly context: BuilderContext;
  readonly terms: RuleFrameTerms;
  /** What conditions look like; until it is there, they show as text. */
  readonly parts: RowParts | null;
  readonly editable: boolean;
  /** What the part "insight" says about a row. */
  readonly badge: (id: string) => TemplateResult | typeof nothing;
  readonly setGroup: (row: RuleRow, word: GroupWord) => void;
  readonly setText: (node: RuleNode, text: string) => void;
}

/** What all controls of a row are named after: "condition 3". */
export function rowName(row: RuleRow, { localize }: BuilderContext): string {
  const terms = localize.terms(ruleFrameTerms);
  const number = localize.number(row.number);
  return row.node.kind === 'group' ? terms.groupName(number) : terms.conditionName(number);
}

/** The content of a row. The element around it is made by hand and filled again and again. */
export function rowContent(row: RuleRow, drawing: RowDrawing): TemplateResult {
  const { terms, context } = drawing;
  const name = rowName(row, context);
  const special = knownSpecial();
  const show = (node: RuleNode, of: string) => value(node, row, drawing, of);
  const around = { row, name, terms, context, value: show };
  return html`<span class="lead" aria-hidden="true"
      ><span class="grip" data-action="drag"></span><span class="twisty" data-action="toggle"></span
    ></span>
    <span class="content"
      >${connector(row, terms)}${special?.wordsBefore(around) ?? nothing}${notWord(row, terms)}${own(
        row,
        drawing,
        name,
      )}${special?.wordsAfter(around) ?? nothing}${special?.rowMarks(row, terms) ?? nothing}${drawing.badge(row.id)}</span
    >${actions(drawing, name)}`;
}

function connector({ connector: word }: RuleRow, terms: RuleFrameTerms): TemplateResult | typeof nothing {
  return word === null ? nothing : html`<span class="connector ${word}">${terms.connectors[word]}</span>`;
}

/** The word that turns a condition round. */
function notWord(row: RuleRow, terms: RuleFrameTerms): TemplateResult | typeof nothing {
  return row.negated && row.node.kind !== 'group'
    ? html`<span class="word not">${terms.not}</span>`
    : nothing;
}

function own(row: RuleRow, drawing: RowDrawing, name: string): TemplateResult {
  const { node } = row;
  if (node.kind === 'group') return groupParts(row, drawing, name);
  if (node.kind === 'not') return html`<span class="word not">${drawing.terms.not}</span>`;
  return html`${value(node, row, drawing, name)}${takesRows(row) ? addCell(row, drawing, name) : nothing}`;
}

/** A condition or a value; as its own text until what draws it is there. */
function value(
  node: RuleNode,
  row: RuleRow,
  drawing: RowDrawing,
  name: string,
): TemplateResult | typeof nothing {
  const { parts, context } = drawing;
  const reader = knownReader();
  const special = knownSpecial();
  if (parts === null || reader === null || (special === null && isSpecial(node)))
    return textPart(node, drawing, name);
  const place: RowPlace = { scope: row.scope, name };
  if (reader.isCondition(node)) return parts.renderCondition(node, place, context);
  return special?.renderValue(node, place, context) ?? nothing;
}

/** The text of a node in a field. */
function textPart(node: RuleNode, drawing: RowDrawing, name: string): TemplateResult {
  const { terms, context } = drawing;
  const text = context.tree.text.slice(node.span.start, node.span.end);
  return html`<span role="gridcell" class="cell" data-part="text"
    ><input
      type="text"
      class="text-field"
      tabindex="-1"
      spellcheck="false"
      autocomplete="off"
      aria-label=${terms.textOf(name)}
      .value=${text}
      ?readonly=${!context.editable(node)}
      @change=${(event: Event) => drawing.setText(node, (event.target as HTMLInputElement).value)}
  /></span>`;
}

/** How a group is called, from its operator and the `not` around it. */
export function groupWord(row: RuleRow): GroupWord {
  const isOr = row.node.kind === 'group' && row.node.operator === 'or';
  if (row.negated) return isOr ? 'none' : 'not-all';
  return isOr ? 'any' : 'all';
}

const GROUP_WORDS: readonly GroupWord[] = ['all', 'any', 'none', 'not-all'];

function groupParts(row: RuleRow, drawing: RowDrawing, name: string): TemplateResult {
  const { terms, context } = drawing;
  const word = groupWord(row);
  const isEditable = context.editable(row.node, 'operator');
  return html`<span role="gridcell" class="cell" data-part="operator"
      >${
        isEditable
          ? html`<select
              class="group-select"
              tabindex="-1"
              aria-label=${terms.groupLabel(name)}
              @change=${(event: Event) =>
                drawing.setGroup(row, (event.target as HTMLSelectElement).value as GroupWord)}
            >
              ${GROUP_WORDS.map(
                (each) =>
                  html`<option value=${each} .selected=${each === word}>${terms.groups[each]}</option>`,
              )}
            </select>`
          : html`<span class="group-word">${terms.groups[word]}</span>`
      }</span
    >${isByPrecedence(row) ? precedenceMark(terms) : nothing}${addCell(row, drawing, name)}`;
}

/** The text has no brackets around it: `and` binds before `or`. */
function isByPrecedence({ node, parent, negated, role, muted }: RuleRow): boolean {
  const isBare = node.kind === 'group' && node.operator === 'and' && (node.parens ?? 0) === 0;
  const around = parent?.node;
  const isMixed = around?.kind === 'group' && around.operator === 'or';
  return isBare && isMixed && role === 'item' && !negated && !muted;
}

function precedenceMark(terms: RuleFrameTerms): TemplateResult {
  return html`<span class="mark precedence" title=${terms.autoGroupedWhy}
    >${terms.autoGrouped}<span class="visually-hidden">. ${terms.autoGroupedWhy}</span></span
  >`;
}

/** Puts a new row into this one. */
function addCell(
  { node }: RuleRow,
  { terms, context }: RowDrawing,
  name: string,
): TemplateResult | typeof nothing {
  if (!context.editable(node)) return nothing;
  return html`<span role="gridcell" class="cell" data-part="add"
    ><button
      type="button"
      class="button quiet small icon-only"
      tabindex="-1"
      data-action="add"
      aria-label=${terms.addTo(name)}
    >
      ${icon(plusIcon)}
    </button></span
  >`;
}

function actions(drawing: RowDrawing, name: string): TemplateResult | typeof nothing {
  if (!drawing.editable) return nothing;
  return html`<span role="gridcell" class="cell row-actions" data-part="actions"
    ><button
      type="button"
      class="button quiet small icon-only"
      tabindex="-1"
      data-action="menu"
      aria-haspopup="menu"
      aria-label=${drawing.terms.actions(name)}
    >
      ${icon(moreIcon)}
    </button></span
  >`;
}
