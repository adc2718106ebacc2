import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describeError, describeMutant } from '@tagma/expression';
import type { BoundaryCase } from '@tagma/expression';
import { icon, trashIcon } from '../../../../internal/icons.js';
import type { RuleTestCase } from '../../rule-builder.types.js';
import type { MutationScore } from '../data/mutation-score.js';
import { testerOf } from '../data/judge.js';
import { outcomeName, type TestRun } from '../data/test-runs.js';
import type { InsightModel } from '../insight-model.js';
import { ownValues } from './given-values.js';
import { emptyPanel, liveState, whenKnown } from './live-view.js';
import { freeId, newTest } from './new-test.js';
import { recordText } from './record-list.js';
import { writeBare } from './write-value.js';

const EXPECTED: readonly RuleTestCase['expected'][] = ['match', 'no-match', 'error'];
/** Mistakes that are listed. */
const LISTED = 20;

/** Saved test cases, cases at the edges of the rule, and how well the tests guard it. */
export class TestsView {
  /** Cases are looked for when they are asked for: it may take a while. */
  #wanted = false;

  render(model: InsightModel): TemplateResult {
    const { terms, host } = model;
    const { tests } = host;
    const runs = model.proofs.tests();
    const byId = new Map(runs.value?.map((run) => [run.id, run]));
    return html`<p class="muted">${terms.testsHelp}</p>
      ${ownValues(model)}
      ${
        tests.length === 0
          ? emptyPanel(terms.noTests)
          : html`${tally(runs.value ?? [], tests.length, model)} ${liveState(runs, model.proofs.runs, model)}
              <ul class="tests">
                ${tests.map((test) => testRow(test, byId.get(test.id), model))}
              </ul>`
      }
      ${this.#boundary(model)} ${score(model)}`;
  }

  #boundary(model: InsightModel): TemplateResult | typeof nothing {
    const { terms, present, proofs } = model;
    if (present.text === null) return nothing;
    if (!this.#wanted)
      return html`<h4>${terms.boundary}</h4>
        <p class="muted">${terms.boundaryHelp}</p>
        <button class="button small" type="button" @click=${() => this.#find(model)}>
          ${terms.findBoundary}
        </button>`;
    const live = proofs.boundary();
    return html`<h4>${terms.boundary}</h4>
      ${live === null ? nothing : whenKnown(live, proofs.boundaries, model, (cases) => boundaryList(cases, model))}`;
  }

  #find(model: InsightModel): void {
    this.#wanted = true;
    model.changed();
  }
}

function tally(runs: readonly TestRun[], total: number, model: InsightModel): TemplateResult {
  const passed = runs.filter((run) => run.passed).length;
  return html`<p class=${passed === total ? 'passes' : 'fails'}>
    <strong>${model.terms.testsPass(model.number(passed), model.number(total))}</strong>
  </p>`;
}

function testRow(test: RuleTestCase, run: TestRun | undefined, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  const put = (part: Partial<RuleTestCase>): void =>
    host.changeTests(host.tests.map((each) => (each.id === test.id ? { ...each, ...part } : each)));
  return html`<li>
    <label
      ><span class="visually-hidden">${terms.testNameOf(test.name)}</span
      ><input
        class="input"
        .value=${test.name}
        ?readonly=${host.readonly}
        @change=${(event: Event) => put({ name: (event.target as HTMLInputElement).value })}
    /></label>
    <label
      ><span class="visually-hidden">${terms.expectedOf(test.name)}</span
      ><select
        class="input"
        ?disabled=${host.readonly}
        @change=${(event: Event) =>
          put({ expected: (event.target as HTMLSelectElement).value as RuleTestCase['expected'] })}
      >
        ${EXPECTED.map(
          (each) =>
            html`<option value=${each} ?selected=${each === test.expected}>
              ${terms.expectations[each]}
            </option>`,
        )}
      </select></label
    >
    ${run === undefined ? html`<span></span>` : verdict(run, model)}
    ${
      host.readonly
        ? nothing
        : html`<button
            class="button quiet icon-only small"
            type="button"
            aria-label=${terms.deleteTest(test.name)}
            title=${terms.deleteTest(test.name)}
            @click=${() => host.changeTests(host.tests.filter(({ id }) => id !== test.id))}
          >
            ${icon(trashIcon)}
          </button>`
    }
  </li>`;
}

function verdict(run: TestRun, { terms, host }: InsightModel): TemplateResult {
  if (run.passed) return html`<span class="passes">${terms.passes}</span>`;
  const why = run.error === undefined ? '' : describeError(run.error, host.localize.lang);
  return html`<span class="fails" title=${why}>${terms.fails(terms.verdict[run.outcome])}</span>`;
}

function boundaryList(cases: readonly BoundaryCase[], model: InsightModel): TemplateResult {
  const { terms, host } = model;
  const known = new Set(host.tests.map(({ record }) => JSON.stringify(record)));
  const open = cases.filter(({ record }) => !known.has(JSON.stringify(record)));
  if (cases.length === 0) return emptyPanel(terms.noBoundary);
  return html`${
      host.readonly || open.length < 2
        ? nothing
        : html`<button class="button small" type="button" @click=${() => save(open, model)}>
            ${terms.saveAll}
          </button>`
    }
    <ul class="cases">
      ${open.map((each) => boundaryRow(each, model))}
    </ul>`;
}

function boundaryRow(each: BoundaryCase, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  const name = caseName(each, model);
  return html`<li>
    <span class="line"
      ><span>${name}</span><span class="badge">${terms.verdict[expectedOf(each, model)]}</span></span
    >
    ${
      host.readonly
        ? nothing
        : html`<button
            class="button link small"
            type="button"
            aria-label=${terms.saveCase(name)}
            @click=${() => save([each], model)}
          >
            ${terms.saveTest}
          </button>`
    }
    ${recordText(each.record, model)}
  </li>`;
}

function caseName({ kind, path, limit }: BoundaryCase, model: InsightModel): string {
  const shown = limit == null ? '' : writeBare(limit, model);
  return model.terms.boundaryName(kind, model.words.field(path), shown);
}

/** An error is its own answer, where the case only knows that it is no match. */
function expectedOf({ record }: BoundaryCase, { present }: InsightModel): RuleTestCase['expected'] {
  return outcomeName(testerOf(present.text ?? '')(record, present.asking));
}

function save(cases: readonly BoundaryCase[], model: InsightModel): void {
  const { host } = model;
  const test = testerOf(model.present.text ?? '');
  const taken = new Set(host.tests.map(({ id }) => id));
  const added = cases.map((each) => {
    const made = newTest(caseName(each, model), each.record, test(each.record, model.present.asking), model);
    const id = freeId(taken);
    taken.add(id);
    return { ...made, id };
  });
  host.changeTests([...host.tests, ...added]);
  host.announce(model.terms.testSaved(host.localize.list(added.map(({ name }) => name))));
}

function score(model: InsightModel): TemplateResult | typeof nothing {
  const live = model.proofs.score();
  if (live === null) return nothing;
  const { terms } = model;
  return html`<h4>${terms.score}</h4>
    <p class="muted">${terms.scoreHelp}</p>
    ${whenKnown(live, model.proofs.scores, model, (found) => scored(found, model))}`;
}

function scored({ tried, noticed, unnoticed }: MutationScore, model: InsightModel): TemplateResult {
  const { terms, host } = model;
  return html`<p><strong>${terms.scoreOf(model.number(noticed), model.number(tried))}</strong></p>
    ${
      unnoticed.length === 0
        ? html`<p class="passes">${terms.allNoticed}</p>`
        : html`<details>
            <summary>${terms.unnoticed} (${model.number(unnoticed.length)})</summary>
            <ul class="cases">
              ${unnoticed.slice(0, LISTED).map((each) => html`<li>${describeMutant(each, host.localize.lang)}</li>`)}
              ${unnoticed.length > LISTED ? html`<li class="muted">${terms.more(model.number(unnoticed.length - LISTED))}</li>` : nothing}
            </ul>
          </details>`
    }`;
}
