import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alertIcon, icon, infoIcon, successIcon, uploadIcon, warningIcon } from '../../../internal/icons.js';
import type { RuleImportTerms } from '../../../locales/rule-import.terms.js';
import type { ImportFormat, ImportProblem, ImportReading, ImportRequest } from './import.types.js';

/** What the form shows and does. */
export interface ImportForm {
  readonly terms: RuleImportTerms;
  readonly reading: ImportReading;
  readonly text: string;
  readonly format: ImportFormat | undefined;
  readonly result: string | undefined;
  readonly request: ImportRequest;
  readonly replaces: boolean;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onFormat: (format: ImportFormat | undefined) => void;
  readonly onResult: (result: string | undefined) => void;
  readonly onPlace: (replaces: boolean) => void;
}

const FORMATS: readonly ImportFormat[] = [
  'jsonata',
  'query-builder',
  'awesome-query-builder',
  'jquery-query-builder',
  'json-logic',
  'decision-table',
];
const MARKS: Readonly<Record<ImportProblem['kind'], string>> = {
  lost: alertIcon,
  changed: warningIcon,
  field: warningIcon,
  detail: infoIcon,
};

/** The text, what it is, what it becomes, and where that goes. */
export function importForm(form: ImportForm): TemplateResult {
  return html`${source(form)} ${form.text.trim() === '' ? nothing : formats(form)}
    <div class="import-result" role="status">${outcome(form)}</div>
    ${form.reading.results.length > 0 ? results(form) : nothing}
    ${form.request.isEmpty || form.reading.rule === '' ? nothing : places(form)}`;
}

/** Whether what is read can go beside other rows. */
export function canInsert(request: ImportRequest, { yields }: ImportReading): boolean {
  return request.canInsert && yields === 'condition';
}

function source({ terms, text, onText, onFile }: ImportForm): TemplateResult {
  return html`<div class="import-field">
    <label class="import-label" for="import-text">${terms.text}</label>
    <textarea
      id="import-text"
      class="import-input import-text"
      rows="7"
      spellcheck="false"
      autocomplete="off"
      dir="auto"
      placeholder=${terms.placeholder}
      .value=${text}
      @input=${(event: Event) => onText((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <label class="button small import-file"
      >${icon(uploadIcon)}${terms.file}<input
        type="file"
        class="visually-hidden"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          const [file] = input.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file, changed meanwhile, may be chosen again.
          input.value = '';
        }}
    /></label>
  </div>`;
}

function formats({ terms, reading, format, onFormat }: ImportForm): TemplateResult {
  const found = reading.format === null ? terms.noFormat : terms.formats[reading.format];
  return html`<label class="import-field"
    ><span class="import-label">${terms.format}</span
    ><select
      class="import-input"
      name="format"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        onFormat(FORMATS.find((each) => each === value));
      }}
    >
      <option value="" .selected=${format === undefined}>
        ${format === undefined ? terms.recognised(found) : terms.recognise}
      </option>
      ${FORMATS.map(
        (each) => html`<option value=${each} .selected=${each === format}>${terms.formats[each]}</option>`,
      )}
    </select></label
  >`;
}

function outcome({ terms, reading, text }: ImportForm): TemplateResult | typeof nothing {
  if (text.trim() === '') return nothing;
  const { rule, sentence, problems, partial, yields } = reading;
  const state =
    rule === ''
      ? problems.length === 0
        ? mark('field', terms.inactive)
        : mark('lost', terms.nothingRead)
      : partial
        ? mark('lost', terms.partial)
        : html`<p class="import-state whole">
            ${icon(successIcon)}<span>${terms.whole(problems.length)}</span>
          </p>`;
  return html`${state}
  ${
    problems.length === 0
      ? nothing
      : html`<ul class="import-problems" aria-label=${terms.problems}>
          ${problems.map((each) => problem(each, terms))}
        </ul>`
  }
  ${
    rule === ''
      ? nothing
      : html`<div class="import-preview">
          <p class="import-label">${terms.becomes}</p>
          <p class="import-sentence" dir="auto">${sentence}</p>
          <details>
            <summary>${terms.showText}</summary>
            <pre class="import-code" tabindex="0" aria-label=${terms.ruleText}>${rule}</pre>
          </details>
        </div>`
  }
  ${rule !== '' && yields === 'value' ? mark('changed', terms.givesValue) : nothing}`;
}

function mark(kind: ImportProblem['kind'], text: string): TemplateResult {
  return html`<p class=${`import-state ${kind}`}>${icon(MARKS[kind])}<span>${text}</span></p>`;
}

function problem({ kind, where, text }: ImportProblem, terms: RuleImportTerms): TemplateResult {
  return html`<li class=${kind}>
    ${icon(MARKS[kind])}<span
      ><strong>${terms.kinds[kind]}</strong
      >${where === '' ? nothing : html` <span class="where">${where}</span>`}
      <span dir="auto">${text}</span></span
    >
  </li>`;
}

/** A decision table decides several things; a rule asks for one of them. */
function results({ terms, reading, result, onResult }: ImportForm): TemplateResult {
  return html`<label class="import-field"
    ><span class="import-label">${terms.counts}</span
    ><select
      class="import-input"
      name="result"
      @change=${(event: Event) => {
        const at = (event.target as HTMLSelectElement).selectedIndex - 1;
        onResult(reading.results[at]);
      }}
    >
      <option .selected=${result === undefined}>${terms.allResults}</option>
      ${reading.results.map(
        (each) => html`<option .selected=${each === result}>${terms.onlyResult(each)}</option>`,
      )}
    </select></label
  >`;
}

function places({ terms, request, replaces, reading, onPlace }: ImportForm): TemplateResult {
  const place = (value: boolean, label: string, disabled: boolean): TemplateResult =>
    html`<label class="import-choice"
      ><input
        type="radio"
        name="place"
        .checked=${value === replaces}
        ?disabled=${disabled}
        @change=${() => onPlace(value)}
      />${label}</label
    >`;
  return html`<fieldset class="import-field import-places">
    <legend class="import-label">${terms.place}</legend>
    ${place(
      false,
      request.below === '' ? terms.atEnd : terms.below(request.below),
      !canInsert(request, reading),
    )}
    ${place(true, terms.wholeRule, !request.canReplace)}
  </fieldset>`;
}
