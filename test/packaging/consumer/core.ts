// What a script written by somebody else does with the packages that need no page.
import { assignmentKey, can, createMemoryStore, createSession } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import type { Command, CommandOutcome, Session } from '@tagma/core';
import { compile, describeError } from '@tagma/expression';
import { createHttpSession } from '@tagma/server/client';

const now = (): string => '2026-11-22T08:00:00.000Z';
const store = createMemoryStore();
const actor = { id: 'ana', name: 'Ana', roles: ['agent'] };
const session: Session = createSession({ store, actor, now, newId: () => 'id' });
const command: Command = { type: 'assignTag', record: { type: 'customer', id: '1' }, tagId: 'tag-active' };
export const outcome: CommandOutcome = await session.execute(command);
// @ts-expect-error there is no such command
await session.execute({ type: 'assignEverything' });

export const key: string = assignmentKey({ type: 'customer', id: '1' }, 'tag-active');
export const allowed: boolean = can(
  actor,
  'tag.assign',
  starterWorkspace({ now: now() }).settings.roles,
).allowed;

const compiled = compile('amount > 3');
export const told: string = compiled.ok ? compiled.expression.text : describeError(compiled.error, 'en');
// @ts-expect-error an error has no expression
export const wrong = compiled.expression;

export const remote: Promise<Session> = createHttpSession({
  baseUrl: 'https://crm.example',
  token: () => 'token',
});
