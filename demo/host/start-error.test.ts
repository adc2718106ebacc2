import { describe, expect, it } from 'vitest';
import { explain, StartError } from './start-error.js';

describe('explain', () => {
  it('passes on messages made for people', () => {
    expect(explain(new StartError('Port 1 is in use.'))).toBe('Port 1 is in use.');
  });

  it('puts errors of the system into words and names the place', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(explain(full)).toMatch(/^The disk is full/);
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/data' });
    expect(explain(denied)).toContain('/data');
  });

  it('has one line for everything else', () => {
    expect(explain(new Error('odd'))).toBe('Tagma could not start: odd');
    expect(explain('odd')).toBe('Tagma could not start: odd');
  });
});
