import { describe, expect, it } from 'vitest';
import { treeOrder, withManager, withTeams } from './people-draft.js';

const members = [
  { id: 'ann', managerId: 'max' },
  { id: 'max' },
  { id: 'bo', managerId: 'ann' },
  { id: 'cy', managerId: 'gone' },
];

describe('the people of the roles page', () => {
  it('stand below their managers; whose manager is gone stands at the top', () => {
    const placed = treeOrder(members).map(({ member, depth }) => [member.id, depth]);
    expect(placed).toEqual([
      ['max', 0],
      ['ann', 1],
      ['bo', 2],
      ['cy', 0],
    ]);
  });

  it('are all there while they stand in a circle', () => {
    const circle = withManager(members, 'max', 'bo');
    expect(treeOrder(circle).map(({ member }) => member.id)).toEqual(['cy', 'ann', 'max', 'bo']);
  });

  it('come to other managers and teams', () => {
    expect(withManager(members, 'bo', 'max')[2]).toEqual({ id: 'bo', managerId: 'max' });
    expect(withManager(members, 'bo', '')[2]).toEqual({ id: 'bo' });
    expect(withTeams(members, 'max', ' East，华东, ,East')[1]).toEqual({
      id: 'max',
      teams: ['East', '华东'],
    });
    expect(withTeams(withTeams(members, 'max', 'East'), 'max', ' ')[1]).toEqual({ id: 'max' });
  });
});
