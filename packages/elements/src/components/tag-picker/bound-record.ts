import type { ReactiveControllerHost } from 'lit';
import type {
  Action,
  Assignment,
  Command,
  Concept,
  DomainEvent,
  Permission,
  RecordRef,
  Session,
} from '@tagma/core';
import { SessionController } from '../../controllers/session.js';
import { askSession } from '../../internal/session-answer.js';
import type { SessionAnswer } from '../../internal/session-answer.js';
import type { SessionFailure } from '../../internal/session-error-text.js';
import { toSessionFailure } from '../../internal/session-failure.js';
import type { BoundStatus } from './picker-binding.js';
import { EndWatch } from './end-watch.js';

const NO_RECORD: SessionAnswer = { ok: false, error: { code: 'internal', message: 'No record is bound.' } };

/**
 * Keeps the tags of one record in step with a session: reads taxonomy and assignments, follows the events of
 * others, and sends commands.
 */
export class BoundRecordController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #session: Session | undefined;
  #record: RecordRef | undefined;
  #concepts: readonly Concept[] = [];
  #assignments: readonly Assignment[] = [];
  #pending = new Map<string, 'add' | 'remove'>();
  #status: BoundStatus = 'unbound';
  #error: SessionFailure | null = null;
  /** Counts reads; `#read` is the newest that came back: what an older one says must not overwrite it. */
  #reads = 0;
  #read = { taxonomy: 0, tags: 0 };
  /** A tag whose time is over goes from the screen at that moment, also when nobody says so. */
  readonly #ends: EndWatch;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#ends = new EndWatch(host, () => void this.reload(false));
    // Answers at once where a session is already there.
    new SessionController(host, {
      onSession: (session) => {
        this.#session = session;
        this.#restart();
      },
      onEvents: (events) => this.#follow(events),
    });
  }

  /** The record; `undefined` ends the binding. */
  set record(record: RecordRef | undefined) {
    if (record?.type === this.#record?.type && record?.id === this.#record?.id) return;
    this.#record = record;
    this.#restart();
  }

  get record(): RecordRef | undefined {
    return this.#record;
  }

  /** Where the binding is. */
  get status(): BoundStatus {
    return this.#status;
  }

  /** Why the last read failed; data read before stay. */
  get error(): SessionFailure | null {
    return this.#error;
  }

  get session(): Session | undefined {
    return this.#session;
  }

  get concepts(): readonly Concept[] {
    return this.#concepts;
  }

  /** Ids of the tags of the record, oldest first, those being added last. */
  get tagIds(): readonly string[] {
    const ids = this.#assignments.map((assignment) => assignment.tagId);
    const adding = [...this.#pending]
      .filter(([id, kind]) => kind === 'add' && !ids.includes(id))
      .map(([id]) => id);
    return [...ids, ...adding];
  }

  /** What is known about a tag of the record. */
  assignment(tagId: string): Assignment | undefined {
    return this.#assignments.find((assignment) => assignment.tagId === tagId);
  }

  /** The change of a tag that waits for an answer. */
  pending(tagId: string): 'add' | 'remove' | undefined {
    return this.#pending.get(tagId);
  }

  /** Whether the actor may; `false` without a session. */
  can(action: Action): boolean {
    return this.#session?.can(action).allowed ?? false;
  }

  /** Whether the actor may, with what a tag and its categories say about it. */
  permission(action: Action, conceptId: string): Permission | undefined {
    return this.#session?.can(action, conceptId);
  }

  /** Whether the actor may remove this tag: tags that rules gave need a right of their own. */
  canRemove(tagId: string): boolean {
    const isByRule = this.assignment(tagId)?.grounds.some((ground) => ground.type === 'rule') ?? false;
    return this.can(isByRule ? 'tag.remove-rule' : 'tag.remove');
  }

  /** Adds a tag to the record. */
  assign(tagId: string): Promise<SessionAnswer> {
    return this.#change(tagId, 'add', (record) => ({ type: 'assignTag', record, tagId }));
  }

  /** Adds many tags in one step. */
  async assignAll(tagIds: readonly string[]): Promise<SessionAnswer> {
    if (!this.#record) return NO_RECORD;
    const add = tagIds.map((tagId) => ({ tagId }));
    return this.execute({ type: 'tagRecords', records: [this.#record], add, remove: [] });
  }

  /** Removes a tag from the record. */
  remove(tagId: string): Promise<SessionAnswer> {
    return this.#change(tagId, 'remove', (record) => ({ type: 'removeTag', record, tagId }));
  }

  /** Sends any other command and reads again. */
  async execute(command: Command): Promise<SessionAnswer> {
    const answer = await askSession(this.#session, command);
    if (answer.ok) await this.reload(command.type !== 'undo');
    return answer;
  }

  /** Reads the tags of the record again, by default the taxonomy too. */
  async reload(withTaxonomy = true): Promise<void> {
    const session = this.#session;
    const record = this.#record;
    if (!session || !record) return;
    const read = ++this.#reads;
    try {
      const [workspace, assignments] = await Promise.all([
        withTaxonomy || this.#status !== 'ready' ? session.workspace() : undefined,
        session.assignments({ recordType: record.type, recordIds: [record.id] }),
      ]);
      this.#take(read, workspace?.concepts, assignments);
    } catch (error) {
      if (read !== this.#reads) return;
      this.#error = toSessionFailure(error);
      if (this.#status === 'loading') this.#status = 'failed';
    }
    this.#host.requestUpdate();
  }

  /** Taken though another reading is under way: whoever waits for this one wants to see what it brought. */
  #take(read: number, concepts: readonly Concept[] | undefined, assignments: readonly Assignment[]): void {
    if (concepts && read > this.#read.taxonomy) {
      this.#read.taxonomy = read;
      this.#concepts = concepts;
    }
    if (read < this.#read.tags) return;
    this.#read.tags = read;
    this.#assignments = [...assignments].sort((a, b) =>
      a.assignedAt < b.assignedAt ? -1 : Number(a.assignedAt > b.assignedAt),
    );
    this.#ends.watch(assignments);
    this.#error = null;
    this.#status = 'ready';
  }

  #restart(): void {
    this.#reads += 1;
    this.#read = { taxonomy: this.#reads, tags: this.#reads };
    this.#assignments = [];
    this.#ends.watch([]);
    this.#pending.clear();
    this.#error = null;
    this.#status = this.#record ? 'loading' : 'unbound';
    this.#host.requestUpdate();
    void this.reload();
  }

  #follow(events: readonly DomainEvent[]): void {
    const isTaxonomy = events.some(({ type }) => type === 'concept.changed' || type === 'settings.changed');
    const isOurs = events.some((event) => !event.record || event.record.id === this.#record?.id);
    if (isTaxonomy || isOurs) void this.reload(isTaxonomy);
  }

  async #change(
    tagId: string,
    kind: 'add' | 'remove',
    command: (record: RecordRef) => Command,
  ): Promise<SessionAnswer> {
    if (!this.#record) return NO_RECORD;
    this.#pending.set(tagId, kind);
    this.#host.requestUpdate();
    const answer = await askSession(this.#session, command(this.#record));
    if (answer.ok) await this.reload(false);
    this.#pending.delete(tagId);
    this.#host.requestUpdate();
    return answer;
  }
}
