import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.js';

describe('createMetrics', () => {
  it('prints counters by label, gauges, and zeros for what has not happened', () => {
    const metrics = createMetrics();
    metrics.count('tagma_http_requests_total', { route: '/api/me', status: '200' });
    metrics.count('tagma_http_requests_total', { route: '/api/me', status: '200' }, 2);
    metrics.gauge('tagma_rule_runs_running', 1);
    const lines = metrics.print().split('\n');
    expect(lines).toContain('tagma_http_requests_total{route="/api/me",status="200"} 3');
    expect(lines).toContain('tagma_rule_runs_running 1');
    expect(lines).toContain('tagma_commits_total 0');
    expect(lines.some((line) => /^process_resident_memory_bytes \d{7,}$/.test(line))).toBe(true);
    expect(lines.at(-1)).toBe('');
  });

  it('prints cumulative buckets that end with the count', () => {
    const metrics = createMetrics();
    for (const seconds of [0.004, 0.2, 99]) metrics.observe({ route: '/api/me' }, seconds);
    const buckets = metrics
      .print()
      .split('\n')
      .filter((line) => line.includes('_bucket'))
      .map((line) => Number(line.split(' ').at(-1)));
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
    expect(buckets.at(-1)).toBe(3);
    expect(buckets.at(-2)).toBe(2);
    expect(metrics.print()).toContain('tagma_http_request_duration_seconds_count{route="/api/me"} 3');
  });

  it('escapes labels', () => {
    const metrics = createMetrics();
    metrics.count('tagma_http_requests_total', { route: 'a"b\\c\nd' });
    expect(metrics.print()).toContain('{route="a\\"b\\\\c\\nd"}');
  });
});
