import type { Actor, Member } from '@tagma/core';

/** The people of the demo company; the host signs them in, the pages show their names. */
export const DEMO_PEOPLE = {
  agent: { id: 'lin-xia', name: '林夏 Lin Xia', roles: ['agent'] },
  manager: { id: 'zhou-ming', name: '周明 Zhou Ming', roles: ['manager'] },
  admin: { id: 'chen-jing', name: '陈静 Chen Jing', roles: ['admin'] },
} as const satisfies Record<string, Actor>;

/** Who did what happens by itself, as the history calls it. */
const SYSTEM = { id: 'system', name: 'Tagma' };

/**
 * Who reports to whom in the demo company, and whose region is whose. As soon as an administrator says on the roles
 * page that the region of a customer tells who owns it, everybody sees the customers of their own regions.
 */
export const DEMO_MEMBERS = [
  { id: 'chen-jing', name: { en: 'Chen Jing', 'zh-CN': '陈静' } },
  {
    id: 'zhou-ming',
    name: { en: 'Zhou Ming', 'zh-CN': '周明' },
    managerId: 'chen-jing',
    teams: ['华东', '华南'],
  },
  { id: 'lin-xia', name: { en: 'Lin Xia', 'zh-CN': '林夏' }, managerId: 'zhou-ming', teams: ['华东'] },
  { id: 'wang-lei', name: { en: 'Wang Lei', 'zh-CN': '王磊' }, managerId: 'zhou-ming', teams: ['华南'] },
  {
    id: 'zhao-min',
    name: { en: 'Zhao Min', 'zh-CN': '赵敏' },
    managerId: 'chen-jing',
    teams: ['北美', '欧洲'],
  },
] as const satisfies readonly Member[];

/** The name of whoever acted or owns something, or the id when it is not one of the demo's people. */
export function personName(id: string): string {
  if (id === SYSTEM.id) return SYSTEM.name;
  const member = DEMO_MEMBERS.find((person) => person.id === id)?.name;
  return member === undefined ? id : `${member['zh-CN']} ${member.en}`;
}
