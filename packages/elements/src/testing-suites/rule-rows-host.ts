import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { applyEdit, isCondition, toRuleTree } from '@tagma/expression/rule-tree';
import type { RecordSchema, RuleEdit, RuleNode, RulePart, RuleTree } from '@tagma/expression';
import type { Concept } from '@tagma/core';
import type { BuilderContext, FieldScope } from '../components/rule-builder/row-context.types.js';
import type { RuleParameter, ValueSource } from '../components/rule-builder/rule-builder.types.js';
import {
  createFieldCatalog,
  renderCondition,
  renderRowLayer,
  styles,
} from '../components/rule-builder/rows/index.js';
import type { RowWork } from '../components/rule-builder/rows/row-work.types.js';
import { renderValue, styles as specialStyles } from '../components/rule-builder/rows/special/index.js';
import * as rowWork from '../components/rule-builder/rows/handling/index.js';
import { base } from '../internal/base.styles.js';
import { buttons } from '../internal/buttons.styles.js';
import { withGetters } from '../internal/with-getters.js';
import { TagmaElement } from '../internal/tagma-element.js';
import { tokens } from '../theme/tokens.styles.js';

/** A row with the scope it stands in. */
interface HostRow {
  readonly node: RuleNode;
  readonly scope: FieldScope;
}

/** A plain builder around the rows: one row per condition, no keyboard, no undo. For tests of what stands in rows. */
export class RuleRowsHost extends TagmaElement {
  static override styles = [
    tokens,
    base,
    buttons,
    ...styles,
    ...specialStyles,
    ...rowWork.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        padding: 4px;
      }
    `,
  ];

  text = '';
  schema: RecordSchema = {};
  concepts: readonly Concept[] = [];
  parameters: readonly RuleParameter[] = [];
  values: ValueSource | null = null;
  timeZone = 'Asia/Shanghai';
  isReadonly = false;
  /** What was announced, and how edits were merged. */
  readonly said: string[] = [];
  readonly merges: (string | undefined)[] = [];
  readonly refusals: string[] = [];
  /** Whether what controls do is not here yet; `arrive()` ends that. */
  isEarly = false;
  #waiting: ((work: RowWork) => void)[] = [];
  #tree: RuleTree = toRuleTree('');
  #catalog: { readonly schema: RecordSchema; readonly fields: BuilderContext['fields'] } | null = null;

  readonly context: BuilderContext = withGetters(
    {
      host: this,
      localize: this.localize,
      selectedId: null,
      distribution: () => nothing,
      editable: (_part: RulePart) => !this.isReadonly,
      edit: (edit: RuleEdit, options: { readonly merge?: string } = {}) => this.#edit(edit, options.merge),
      reveal: () => undefined,
      work: (run: (work: RowWork) => void) => this.#work(run),
      announce: (message: string) => void this.said.push(message),
    },
    {
      text: () => this.text,
      tree: () => this.tree,
      fields: () => this.#fields,
      concepts: () => this.concepts,
      parameters: () => this.parameters,
      values: () => this.values,
      timeZone: () => this.timeZone,
      readonly: () => this.isReadonly,
    },
  );

  get tree(): RuleTree {
    if (this.#tree.text !== this.text) this.#tree = toRuleTree(this.text);
    return this.#tree;
  }

  get #fields(): BuilderContext['fields'] {
    if (this.#catalog?.schema !== this.schema)
      this.#catalog = { schema: this.schema, fields: createFieldCatalog(this.schema) };
    return this.#catalog.fields;
  }

  /** What controls do is fetched; whatever was asked before is done. */
  arrive(): void {
    this.isEarly = false;
    for (const run of this.#waiting.splice(0)) run(rowWork);
  }

  #work(run: (work: RowWork) => void): void {
    if (this.isEarly) this.#waiting.push(run);
    else run(rowWork);
  }

  #edit(edit: RuleEdit, merge: string | undefined): boolean {
    const done = applyEdit(this.text, edit, { tree: this.tree });
    if (!done.ok) {
      this.refusals.push(done.reason);
      return false;
    }
    this.text = done.text;
    this.#tree = done.tree;
    this.merges.push(merge);
    this.requestUpdate();
    return true;
  }

  protected override render(): TemplateResult {
    const { root } = this.tree;
    return html`<div role="treegrid" aria-label="Rule">
        ${root === undefined ? nothing : rowsOf(root, []).map((row, index) => this.#renderRow(row, index))}
      </div>
      ${renderRowLayer(this.context)}`;
  }

  #renderRow({ node, scope }: HostRow, index: number): TemplateResult {
    const place = { scope, name: `condition ${index + 1}` };
    return html`<div role="row" class="row">
      ${
        isCondition(node)
          ? renderCondition(node, place, this.context)
          : renderValue(node, place, this.context)
      }
    </div>`;
  }
}

function rowsOf(node: RuleNode, scope: FieldScope): readonly HostRow[] {
  switch (node.kind) {
    case 'group':
      return node.items.flatMap((item) => rowsOf(item, scope));
    case 'not':
      return rowsOf(node.item, scope);
    case 'children':
      return [
        { node, scope },
        ...(node.where === undefined ? [] : rowsOf(node.where, [...scope, ...node.path])),
      ];
    case 'score':
      return [
        { node, scope },
        ...node.rows.flatMap(({ when, points }) => [...rowsOf(when, scope), { node: points, scope }]),
      ];
    case 'decide':
      return [
        { node, scope },
        ...node.cases.flatMap(({ when, then }) => [...rowsOf(when, scope), ...rowsOf(then, scope)]),
        ...(node.otherwise === undefined ? [] : rowsOf(node.otherwise, scope)),
      ];
    case 'let':
      return [
        { node, scope },
        ...node.names.flatMap(({ value }) => rowsOf(value, scope)),
        ...rowsOf(node.body, scope),
      ];
    default:
      return [{ node, scope }];
  }
}
