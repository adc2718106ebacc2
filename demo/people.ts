import type { Actor } from '@tagma/core';

/** The people of the demo company; the host signs them in, the pages show their names. */
export const DEMO_PEOPLE = {
  agent: { id: 'lin-xia', name: '林夏 Lin Xia', roles: ['agent'] },
  manager: { id: 'zhou-ming', name: '周明 Zhou Ming', roles: ['manager'] },
  admin: { id: 'chen-jing', name: '陈静 Chen Jing', roles: ['admin'] },
} as const satisfies Record<string, Actor>;

/** The name of whoever acted, or the id when it is not one of the demo's people. */
export function personName(id: string): string {
  return Object.values(DEMO_PEOPLE).find((person) => person.id === id)?.name ?? id;
}
