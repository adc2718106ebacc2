import { snapshotFromDocument, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { provideSession } from '@tagma/elements';
import { openIndexedDbStore } from '@tagma/indexeddb';
import '@tagma/elements/history/define';
import '@tagma/elements/tag-picker/define';
import { offlineSession } from './session.js';

const TYPE = 'customer';
const CUSTOMERS = ['Aurora Coffee', 'Bao Books 宝书', 'Cedar Clinics', 'Delta Logistics', '恩泽医药'];

const now = (): string => new Date().toISOString();
const newId = (): string => crypto.randomUUID();

/** The store of this browser; on the first visit it gets a workspace and a few customers. */
async function openStore(): Promise<Store> {
  const store = await openIndexedDbStore({ name: 'tagma-offline', onOutdated: () => location.reload() });
  const isNew = await store.initialize(snapshotFromDocument(starterWorkspace({ now: now(), locale: 'en' })));
  if (isNew) {
    const records = CUSTOMERS.map((name, at) => ({ id: `c${at + 1}`, data: { name } }));
    const nothing = { children: {}, audit: [], events: [], onExisting: 'skip' } as const;
    await store.writeRecords({ type: TYPE, records, ...nothing, transactionId: newId() });
  }
  return store;
}

async function start(): Promise<void> {
  const store = await openStore();
  const actor = { id: 'me', name: 'You', roles: ['admin'] };
  provideSession(document.body, offlineSession(store, actor, { now, newId }));
  const select = document.querySelector('select');
  const { items } = await store.records({ type: TYPE });
  select?.replaceChildren(...items.map(({ id, data }) => new Option(String(data['name'] ?? id), id)));
  select?.addEventListener('change', () => show(select.value));
  show(select?.value ?? '');
}

function show(id: string): void {
  for (const element of document.querySelectorAll('tagma-tag-picker, tagma-history'))
    Object.assign(element, { record: { type: TYPE, id } });
}

function tell(error: unknown): void {
  const trouble = document.querySelector<HTMLElement>('#trouble');
  if (trouble === null) return;
  trouble.hidden = false;
  trouble.textContent = `The browser gives this page no database: ${String(error)}`;
}

start().catch(tell);
