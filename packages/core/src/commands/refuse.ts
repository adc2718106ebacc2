import { can } from '../permissions/can.js';
import type { Action } from '../permissions/permissions.types.js';
import type { Refusal, RefusalCode } from './commands.types.js';
import type { Decision, Facts } from './facts.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** A refusal as a decision. `message` is English for logs: names the thing and the cure. */
export function refuse(
  code: RefusalCode,
  message: string,
  more: Pick<Refusal, 'path' | 'action' | 'details'> = {},
): Refused {
  return { ok: false, refusal: { code, message, ...more } };
}

/** The refusal when the actor lacks any of the permissions, else `null`. */
export function refuseUnlessAllowed(
  { actor, workspace }: Facts,
  ...actions: readonly Action[]
): Refused | null {
  for (const action of actions) {
    const permission = can(actor, action, workspace.settings.roles);
    if (!permission.allowed) {
      const message = `${actor.name} may not do this: it needs the permission ${action}. Ask an administrator.`;
      return refuse('forbidden', message, { action, details: { action, why: permission.why } });
    }
  }
  return null;
}

/** The refusal when the caller saw another version than the stored one, else `null`. */
export function refuseIfMoved(
  kind: string,
  { id, version }: { readonly id: string; readonly version: number },
  expectedVersion: number,
): Refused | null {
  if (version === expectedVersion) return null;
  return refuse(
    'conflict',
    `The ${kind} ${id} was changed by somebody else (version ${version}, not ${expectedVersion}). Load it again.`,
    { details: { kind, id, expected: expectedVersion, actual: version } },
  );
}
