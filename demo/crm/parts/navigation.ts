import { html, nothing, type TemplateResult } from 'lit';
import type { AppState } from '../state/app-state.js';
import { mayOpen } from '../state/page-access.js';
import { DEMO_ROLES, type DemoRole, type Preferences } from '../state/preferences.js';
import { texts } from '../texts/texts.js';
import type { ShellTexts } from '../texts/shell.js';
import { icon, type IconName } from './icons.js';

interface Destination {
  readonly page:
    | 'customers'
    | 'rules'
    | 'runs'
    | 'taxonomy'
    | 'tiers'
    | 'codes'
    | 'automation'
    | 'reviews'
    | 'ownership'
    | 'roles'
    | 'import'
    | 'activity';
  readonly icon: IconName;
  readonly label: (t: ShellTexts) => string;
}

const DESTINATIONS: readonly Destination[] = [
  { page: 'customers', icon: 'users', label: (t) => t.navCustomers },
  { page: 'rules', icon: 'zap', label: (t) => t.navRules },
  { page: 'runs', icon: 'play', label: (t) => t.navRuns },
  { page: 'taxonomy', icon: 'tags', label: (t) => t.navTaxonomy },
  { page: 'tiers', icon: 'layers', label: (t) => t.navTiers },
  { page: 'codes', icon: 'hash', label: (t) => t.navCodes },
  { page: 'automation', icon: 'send', label: (t) => t.navAutomation },
  { page: 'reviews', icon: 'check', label: (t) => t.navReviews },
  { page: 'ownership', icon: 'owner', label: (t) => t.navOwnership },
  { page: 'import', icon: 'upload', label: (t) => t.navImport },
  { page: 'activity', icon: 'history', label: (t) => t.navActivity },
  { page: 'roles', icon: 'hand', label: (t) => t.navRoles },
];

/** The navigation column: pages above, role, language and appearance below. */
export function renderNavigation(app: AppState, open: boolean, toggle: () => void): TemplateResult {
  const t = texts(app.preferences.locale).shell;
  const current = app.route.page === 'customer' ? 'customers' : app.route.page;
  return html`
    <header class="crm-topbar">
      <button
        type="button"
        class="crm-icon-button"
        aria-expanded=${open}
        aria-controls="crm-nav"
        aria-label=${open ? t.closeNavigation : t.openNavigation}
        @click=${toggle}
      >
        ${icon(open ? 'x' : 'menu')}
      </button>
      <span class="crm-brand"><span class="crm-brand__mark" aria-hidden="true"></span>${t.product}</span>
    </header>
    <nav id="crm-nav" class="crm-nav" aria-label=${t.navigation}>
      <span class="crm-brand crm-brand--nav"
        ><span class="crm-brand__mark" aria-hidden="true"></span>${t.product}</span
      >
      <ul class="crm-nav__list">
        ${DESTINATIONS.filter(({ page }) => mayOpen(page, (action) => app.can(action))).map(
          ({ page, icon: name, label }) =>
            html`<li>
              <a class="crm-nav__link" href="#/${page}" aria-current=${current === page ? 'page' : nothing}
                >${icon(name)}<span>${label(t)}</span></a
              >
            </li>`,
        )}
      </ul>
      <div class="crm-nav__settings">
        ${select(t.role, app.preferences.role, roleOptions(t), (value) => void app.signIn(value as DemoRole), 'role')}
        ${select(t.language, app.preferences.locale, LANGUAGES, (value) => set(app, { locale: value as Preferences['locale'] }), 'language')}
        ${select(t.theme, app.preferences.theme, themeOptions(t), (value) => set(app, { theme: value as Preferences['theme'] }), 'theme')}
      </div>
    </nav>
  `;
}

type Option = readonly [value: string, label: string];

const LANGUAGES: readonly Option[] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
];

function roleOptions(t: ShellTexts): readonly Option[] {
  return DEMO_ROLES.map((role) => [role, roleName(role, t)]);
}

/** The name of a demo role in the reader's language. */
export function roleName(role: DemoRole, t: ShellTexts): string {
  return { agent: t.roleAgent, manager: t.roleManager, admin: t.roleAdmin }[role];
}

function themeOptions(t: ShellTexts): readonly Option[] {
  return [
    ['system', t.themeSystem],
    ['light', t.themeLight],
    ['dark', t.themeDark],
  ];
}

function set(app: AppState, change: Partial<Preferences>): void {
  app.setPreferences({ ...app.preferences, ...change });
}

function select(
  label: string,
  value: string,
  options: readonly Option[],
  choose: (value: string) => void,
  name: string,
) {
  const onChange = (event: Event) => choose((event.currentTarget as HTMLSelectElement).value);
  return html`<label class="crm-setting">
    <span class="crm-setting__label">${label}</span>
    <select class="crm-select" name=${name} .value=${value} @change=${onChange}>
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>
  </label>`;
}
