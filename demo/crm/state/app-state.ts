import type { Actor, Action, CommandOutcome, Command, DomainEvent, WorkspaceSnapshot } from '@tagma/core';
import { createHttpSession, type HttpSession } from '@tagma/server/client';
import {
  applyPreferences,
  loadPreferences,
  savePreferences,
  type DemoRole,
  type Preferences,
} from './preferences.js';
import { errorSentence } from './error-words.js';
import { showTimesIn } from './format.js';
import type { NamedCustomer } from './page-title.js';
import { parseRoute, routeHref, type Route } from './router.js';

/** What the signed-in part of the page works with. */
export interface SignedIn {
  readonly session: HttpSession;
  readonly workspace: WorkspaceSnapshot;
}

/** A short message at the foot of the page. */
export interface Notice {
  readonly id: number;
  readonly kind: 'success' | 'info' | 'danger';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How far the start has come; `failed` keeps what is known and offers to try again. */
export type StartState = 'starting' | 'ready' | 'failed';

/**
 * The one state of the demo. Pages read it and listen to `change`; commands go through `execute`,
 * so that messages and reloads happen in one place.
 */
export class AppState extends EventTarget {
  preferences: Preferences = loadPreferences();
  route: Route = parseRoute(location.hash);
  start: StartState = 'starting';
  online = true;
  notices: readonly Notice[] = [];
  /** The customer that was shown last; the tab of the browser names it. */
  shownCustomer: NamedCustomer | null = null;
  #signedIn: SignedIn | null = null;
  #token = '';
  #release: (() => void)[] = [];
  #noticeId = 0;

  constructor() {
    super();
    applyPreferences(this.preferences);
    // Paper is white, and browsers leave dark backgrounds out: light letters would not be seen.
    addEventListener('beforeprint', () => applyPreferences({ ...this.preferences, theme: 'light' }));
    addEventListener('afterprint', () => applyPreferences(this.preferences));
    addEventListener('hashchange', () => {
      this.route = parseRoute(location.hash);
      this.#changed();
    });
  }

  get signedIn(): SignedIn | null {
    return this.#signedIn;
  }

  /** Signs in with the chosen role and reads the workspace. */
  async signIn(role: DemoRole = this.preferences.role): Promise<void> {
    this.start = this.#signedIn ? this.start : 'starting';
    this.#changed();
    try {
      const actor = await this.#requestToken(role);
      const session = await createHttpSession({ baseUrl: '/api', token: () => this.#token });
      const workspace = await session.workspace();
      this.#leave();
      this.#signedIn = { session, workspace };
      showTimesIn(workspace.settings.timeZone);
      this.setPreferences({ ...this.preferences, role });
      this.start = 'ready';
      this.online = true;
      this.#release = [
        session.subscribe((events) => void this.#onEvents(events)),
        session.onConnectionChange((connection) => {
          this.online = connection === 'online';
          this.#changed();
        }),
        () => session.close(),
      ];
      this.dispatchEvent(new CustomEvent<Actor>('signed-in', { detail: actor }));
    } catch (error) {
      console.warn('Sign-in failed', error);
      if (!this.#signedIn) this.start = 'failed';
      else this.online = false;
    }
    this.#changed();
  }

  setPreferences(preferences: Preferences): void {
    this.preferences = preferences;
    applyPreferences(preferences);
    savePreferences(preferences);
    this.#changed();
  }

  /** Puts a choice made on the page into its address. It is no new page: going back leads to the one before. */
  refineAddress(route: Exclude<Route, { page: 'not-found' }>): void {
    history.replaceState(history.state, '', routeHref(route));
    this.route = route;
    this.#changed();
  }

  /** Tells the name of the customer on the page. */
  nameCustomer(id: string, name: string): void {
    if (this.shownCustomer?.id === id && this.shownCustomer.name === name) return;
    this.shownCustomer = { id, name };
    this.#changed();
  }

  can(action: Action): boolean {
    return this.#signedIn?.session.can(action).allowed ?? false;
  }

  /** Carries out a command; the outcome is the caller's to show. Reloads the workspace when it changed. */
  async execute(command: Command): Promise<CommandOutcome> {
    if (!this.#signedIn) throw new Error('not signed in');
    const outcome = await this.#signedIn.session.execute(command);
    const touchesWorkspace = outcome.ok && outcome.changes.some((change) => WORKSPACE_KINDS.has(change.kind));
    if (touchesWorkspace || (!outcome.ok && outcome.refusal.code === 'conflict'))
      await this.reloadWorkspace();
    return outcome;
  }

  /** The same for forms: that the service does not answer is told here, and gives no outcome. */
  async tryExecute(command: Command): Promise<CommandOutcome | null> {
    try {
      return await this.execute(command);
    } catch (error) {
      this.notify('danger', errorSentence(error, this.preferences.locale));
      return null;
    }
  }

  async reloadWorkspace(): Promise<void> {
    if (!this.#signedIn) return;
    const { session } = this.#signedIn;
    const workspace = await session.workspace();
    if (this.#signedIn.session === session) {
      this.#signedIn = { session, workspace };
      showTimesIn(workspace.settings.timeZone);
    }
    this.#changed();
  }

  notify(kind: Notice['kind'], text: string, action?: Notice['action']): void {
    const notice: Notice = { id: ++this.#noticeId, kind, text, ...(action ? { action } : {}) };
    this.notices = [...this.notices.slice(-2), notice];
    this.#changed();
    // Messages with an action stay longer, so that there is time to reach it by keyboard.
    setTimeout(() => this.dismiss(notice.id), action || kind === 'danger' ? 15_000 : 5_000);
  }

  dismiss(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.#changed();
  }

  async #requestToken(role: DemoRole): Promise<Actor> {
    const response = await fetch('/demo/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role }),
    });
    if (!response.ok) throw new Error(`The demo host answered ${response.status}`);
    const { token, actor } = (await response.json()) as { token: string; actor: Actor };
    this.#token = token;
    return actor;
  }

  async #onEvents(events: readonly DomainEvent[]): Promise<void> {
    this.dispatchEvent(new CustomEvent<readonly DomainEvent[]>('domain-events', { detail: events }));
    if (events.some((event) => WORKSPACE_EVENTS.has(event.type))) {
      await this.reloadWorkspace().catch(() => undefined); // offline: the connection listener shows it
    }
  }

  #leave(): void {
    for (const release of this.#release) release();
    this.#release = [];
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const WORKSPACE_KINDS = new Set<string>(['settings', 'concept', 'rule']);
const WORKSPACE_EVENTS = new Set<string>([
  'concept.changed',
  'rule.changed',
  'settings.changed',
  'records.imported',
]);
