import type { FieldType } from '@tagma/core';
import type { ColumnMapping, FileMapping, ImportPlan } from '@tagma/csv';
import type { ImportPreview, ImportProblem, ImportStatus, UploadAnswer } from '@tagma/server/client';
import type { AppState } from './app-state.js';
import { CUSTOMER } from './customers.js';
import { errorSentence, errorWords } from './error-words.js';

/** A chosen file and what the service found in it. */
export interface ChosenFile {
  readonly name: string;
  readonly state: 'uploading' | 'ready' | 'failed';
  readonly answer: UploadAnswer | null;
  readonly mapping: FileMapping | null;
  readonly problem: string | null;
}

/** How often the progress of an import is asked for, in milliseconds. */
const POLL_EVERY = 250;
/** Problems fetched at once. */
const PROBLEM_PAGE = 100;

/** One import from choosing files to its result. Choices are kept when the service does not answer. */
export class ImportDesk {
  files: ReadonlyMap<string, ChosenFile> = new Map();
  onExisting: NonNullable<ImportPlan['onExisting']> = 'update';
  preview: ImportPreview | null = null;
  status: ImportStatus | null = null;
  problems: readonly ImportProblem[] = [];
  problem: string | null = null;
  #id: string | null = null;
  #nextProblems: string | null = null;
  #previewRun = 0;

  constructor(
    private readonly app: AppState,
    private readonly changed: () => void,
  ) {}

  get ready(): boolean {
    const files = [...this.files.values()];
    return files.length > 0 && files.every((file) => file.state === 'ready');
  }

  get moreProblems(): number {
    return this.#nextProblems === null || !this.status ? 0 : this.status.problems - this.problems.length;
  }

  async choose(role: string, file: File): Promise<void> {
    this.#set(role, { name: file.name, state: 'uploading', answer: null, mapping: null, problem: null });
    try {
      const { imports } = this.#session();
      this.#id ??= (await imports.create(CUSTOMER)).id;
      const answer = await imports.upload(this.#id, role, file);
      this.#set(role, { name: file.name, state: 'ready', answer, mapping: answer.mapping, problem: null });
      await this.refreshPreview();
    } catch (error) {
      this.#set(role, {
        name: file.name,
        state: 'failed',
        answer: null,
        mapping: null,
        problem: errorWords(error, this.app.preferences.locale),
      });
    }
  }

  remap(role: string, change: (mapping: FileMapping) => FileMapping): void {
    const file = this.files.get(role);
    if (!file?.mapping) return;
    this.#set(role, { ...file, mapping: change(file.mapping) });
    void this.refreshPreview();
  }

  remapColumn(
    role: string,
    index: number,
    patch: { readonly field?: string | null; readonly type?: FieldType },
  ): void {
    this.remap(role, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) => patched(column, index, patch)),
    }));
  }

  async refreshPreview(): Promise<void> {
    const plan = this.#plan();
    if (!plan || this.#id === null) return;
    const run = ++this.#previewRun;
    try {
      const preview = await this.#session().imports.preview(this.#id, plan);
      if (run !== this.#previewRun) return;
      this.preview = preview;
      this.problem = null;
    } catch (error) {
      if (run !== this.#previewRun) return;
      this.problem = errorSentence(error, this.app.preferences.locale);
    }
    this.changed();
  }

  async run(): Promise<void> {
    const plan = this.#plan();
    if (!plan || this.#id === null) return;
    const id = this.#id;
    this.problem = null;
    try {
      const { imports } = this.#session();
      this.status = await imports.run(id, plan);
      this.changed();
      while (this.status.state === 'running') {
        await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
        this.status = await imports.status(id);
        this.changed();
      }
      if (this.status.problems > 0 && this.status.state === 'done') await this.loadProblems();
    } catch (error) {
      this.problem = errorSentence(error, this.app.preferences.locale);
    }
    this.changed();
  }

  async loadProblems(): Promise<void> {
    if (this.#id === null) return;
    const page = await this.#session().imports.problems(this.#id, {
      limit: PROBLEM_PAGE,
      ...(this.#nextProblems === null ? {} : { after: this.#nextProblems }),
    });
    this.problems = [...this.problems, ...page.items];
    this.#nextProblems = page.next;
    this.changed();
  }

  async cancel(): Promise<void> {
    if (this.#id === null) return;
    try {
      await this.#session().imports.cancel(this.#id);
      this.status = this.status
        ? await this.#session()
            .imports.status(this.#id)
            .catch(() => this.status)
        : null;
    } catch (error) {
      this.problem = errorSentence(error, this.app.preferences.locale);
    }
    this.changed();
  }

  startOver(): void {
    this.files = new Map();
    this.preview = null;
    this.status = null;
    this.problems = [];
    this.problem = null;
    this.#id = null;
    this.#nextProblems = null;
    this.changed();
  }

  #plan(): ImportPlan | null {
    if (!this.ready) return null;
    const files: Record<string, FileMapping> = {};
    for (const [role, { mapping }] of this.files) if (mapping) files[role] = mapping;
    return { recordType: CUSTOMER, files, onExisting: this.onExisting };
  }

  #session() {
    const session = this.app.signedIn?.session;
    if (!session) throw new Error('not signed in');
    return session;
  }

  #set(role: string, file: ChosenFile): void {
    this.files = new Map(this.files).set(role, file);
    this.changed();
  }
}

function patched(
  column: ColumnMapping,
  index: number,
  patch: { readonly field?: string | null; readonly type?: FieldType },
): ColumnMapping {
  return column.index === index ? { ...column, ...patch } : column;
}
