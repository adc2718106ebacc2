import { html, nothing } from 'lit';
import type { DomainEvent, FieldDefinition, RecordTypeDefinition } from '@tagma/core';
import type { GridColumn, GridView } from '@tagma/elements';
import type { HttpSession } from '@tagma/server/client';
import { AppElement } from '../state/app-element.js';
import {
  CUSTOMER,
  filledFields,
  loadCustomers,
  tagsByCustomer,
  type CustomerRow,
} from '../state/customers.js';
import { formatNumber, localized } from '../state/format.js';
import { loadMarks, NO_MARKS, withMarks } from '../state/customer-marks.js';
import { markColumns } from '../parts/mark-columns.js';
import { loadView, saveView } from '../state/stored-view.js';
import { routeHref } from '../state/router.js';
import '../parts/bulk-tags.js';
import { icon } from '../parts/icons.js';

/** Columns shown from the start; the rest waits in the column menu. */
const SHOWN_AT_FIRST = 7;

/** The list of customers: every field a column, tags as chips, the view kept in this browser. */
export class CrmCustomersPage extends AppElement {
  #rows: readonly CustomerRow[] = [];
  #columns: readonly GridColumn[] = [];
  #columnsKey = '';
  #total = 0;
  #loading = true;
  #error: string | null = null;
  #loadedFrom: HttpSession | null = null;
  #tagRefresh = 0;
  #hasTags = false;
  #selected: readonly string[] = [];
  #marks = NO_MARKS;
  #markRefresh = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#tagRefresh);
    clearTimeout(this.#markRefresh);
    super.disconnectedCallback();
  }

  protected override render() {
    const t = this.t.customers;
    const { signedIn } = this.app;
    if (signedIn && signedIn.session !== this.#loadedFrom) void this.#load(signedIn.session);
    return html`
      <div class="crm-page crm-page--fill">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.title}</h1>
            <p class="crm-page__subtitle">${this.#subtitle()}</p>
          </div>
          ${
            this.app.can('record.import')
              ? html`<a class="crm-button" data-variant="primary" href=${routeHref({ page: 'import' })}
                  >${icon('upload')}${t.importAction}</a
                >`
              : nothing
          }
        </header>
        <tagma-record-grid
          class="crm-fill"
          label=${t.gridLabel}
          searchable
          .rows=${this.#rows}
          .columns=${this.#gridColumns()}
          .concepts=${signedIn?.workspace.concepts ?? []}
          .timeZone=${signedIn?.workspace.settings.timeZone}
          .view=${loadView('customers')}
          selection=${this.app.can('tag.assign') ? 'multiple' : 'none'}
          .selectedIds=${this.#selected}
          ?loading=${this.#loading && this.#rows.length === 0}
          .error=${this.#error}
          @tagma-row-open=${this.#open}
          @tagma-view-change=${this.#keepView}
          @tagma-retry=${this.#retry}
          @tagma-selection-change=${this.#select}
        >
          <button type="button" slot="bulk-actions" class="crm-button crm-bulk" @click=${this.#openTags}>
            ${icon('tags')}${t.bulkTags}
          </button>
          <div slot="empty" class="crm-empty">
            <h2>${t.emptyTitle}</h2>
            <p>${t.emptyHelp}</p>
          </div>
        </tagma-record-grid>
        <crm-bulk-tags .nameOf=${this.#nameOf}></crm-bulk-tags>
      </div>
    `;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    const session = this.#loadedFrom;
    if (!session) return;
    if (events.some((event) => event.type === 'records.imported' || event.type === 'records.changed'))
      void this.#load(session);
    else if (events.some((event) => event.type.startsWith('tag.'))) this.#refreshTagsSoon(session);
    if (events.some(({ type }) => MARK_EVENTS.has(type))) this.#refreshMarksSoon(session);
  }

  #subtitle(): string {
    const t = this.t.customers;
    const loaded = formatNumber(this.#rows.length, this.locale);
    if (this.#loading && this.#total > this.#rows.length)
      return t.loadingProgress(loaded, formatNumber(this.#total, this.locale));
    return this.#error || this.#loading ? ' ' : t.subtitle(loaded);
  }

  async #load(session: HttpSession): Promise<void> {
    this.#loadedFrom = session;
    this.#loading = true;
    this.#error = null;
    try {
      this.#total = await session.countRecords(CUSTOMER);
      const definition = this.#definition();
      await loadCustomers(session, definition, (rows, done) => {
        if (this.#loadedFrom !== session || !this.isConnected) return false;
        // While reloading, the rows on screen stay until the new ones are complete.
        if (done || this.#rows.length < rows.length) this.#rows = keepTags(rows, this.#rows);
        this.#loading = !done;
        this.requestUpdate();
        return true;
      });
      await Promise.all([this.#refreshTags(session), this.#refreshMarks(session)]);
    } catch (error) {
      this.#error =
        error instanceof Error
          ? `${this.t.customers.loadFailed}: ${error.message}`
          : this.t.customers.loadFailed;
      this.#loading = false;
    }
    this.requestUpdate();
  }

  // A rule run tags thousands at once: one refresh after the burst is enough.
  #refreshTagsSoon(session: HttpSession): void {
    clearTimeout(this.#tagRefresh);
    this.#tagRefresh = window.setTimeout(() => void this.#refreshTags(session).catch(() => undefined), 300);
  }

  async #refreshTags(session: HttpSession): Promise<void> {
    const tags = tagsByCustomer(await session.assignments({ recordType: CUSTOMER }));
    if (this.#loadedFrom !== session) return;
    this.#hasTags = true;
    this.#rows = this.#rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] }));
    this.requestUpdate();
  }

  #refreshMarksSoon(session: HttpSession): void {
    clearTimeout(this.#markRefresh);
    this.#markRefresh = window.setTimeout(() => void this.#refreshMarks(session).catch(() => undefined), 300);
  }

  async #refreshMarks(session: HttpSession): Promise<void> {
    const marks = await loadMarks(session);
    if (this.#loadedFrom !== session) return;
    this.#marks = marks;
    this.#rows = withMarks(this.#rows, marks);
    this.requestUpdate();
  }

  #definition(): RecordTypeDefinition {
    const found = this.app.signedIn?.workspace.settings.recordTypes.find((type) => type.id === CUSTOMER);
    return found ?? { id: CUSTOMER, title: {}, fields: [], collections: [] };
  }

  /** The same array as long as nothing changed, so that the grid keeps its state. */
  #gridColumns(): readonly GridColumn[] {
    const definition = this.#definition();
    const filled = filledFields(definition.fields, this.#rows);
    const shown = definition.fields.filter(
      (field) => field.key !== definition.nameField && filled.has(field.key),
    );
    const { content, grades, notes } = this.#marks;
    const key = JSON.stringify([this.locale, shown, content?.tiers, grades, notes.size > 0, this.#hasTags]);
    if (key === this.#columnsKey) return this.#columns;
    this.#columnsKey = key;
    const t = this.t.customers;
    this.#columns = [
      { key: 'name', title: t.columnName, type: 'text', width: 220, filter: true },
      // Without this, a dash while they are on their way would read as "has none".
      {
        key: 'tags',
        title: this.#hasTags ? t.columnTags : t.columnTagsLoading,
        type: 'tags',
        width: 280,
        filter: true,
      },
      ...markColumns(this.#marks, this.locale, this.t.tiers),
      { key: 'id', title: t.columnId, type: 'text', width: 120, filter: true },
      ...shown.map((field, index) => this.#column(field, index >= SHOWN_AT_FIRST)),
    ];
    return this.#columns;
  }

  #column(field: FieldDefinition, hidden: boolean): GridColumn {
    const type = field.type === 'integer' ? 'number' : field.type === 'boolean' ? 'text' : field.type;
    const width = type === 'datetime' ? 180 : type === 'text' ? 150 : 130;
    return { key: field.key, title: localized(field.title, this.locale), type, width, hidden, filter: true };
  }

  #open = (event: CustomEvent<{ id: string }>): void => {
    location.hash = routeHref({ page: 'customer', id: event.detail.id });
  };

  #select = (event: CustomEvent<{ ids: readonly string[] }>): void => {
    this.#selected = event.detail.ids;
    this.requestUpdate();
  };

  #openTags = (): void => {
    // Customers that are gone since they were selected cannot be tagged any more.
    const known = new Set(this.#rows.map(({ id }) => id));
    void this.querySelector('crm-bulk-tags')?.open(this.#selected.filter((id) => known.has(id)));
  };

  #nameOf = (id: string): string => this.#rows.find((row) => row.id === id)?.name ?? id;

  #keepView = (event: CustomEvent<{ view: GridView }>): void => saveView('customers', event.detail.view);

  #retry = (): void => {
    if (this.#loadedFrom) void this.#load(this.#loadedFrom);
  };
}
customElements.define('crm-customers-page', CrmCustomersPage);

const MARK_EVENTS: ReadonlySet<string> = new Set([
  'tiers.ran',
  'tier.changed',
  'note.changed',
  'note-grades.changed',
]);

function keepTags(rows: readonly CustomerRow[], before: readonly CustomerRow[]): readonly CustomerRow[] {
  if (before.length === 0) return rows;
  const known = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const old = known.get(row.id);
    return { ...row, tags: old?.tags ?? [], tier: old?.['tier'] ?? null, note: old?.['note'] ?? null };
  });
}
