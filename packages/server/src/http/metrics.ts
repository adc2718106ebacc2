/** Labels of one time series, e.g. `{ route: '/api/me', status: '200' }`. */
export type Labels = Readonly<Record<string, string>>;

/** Upper bounds of the latency buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Histogram {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

/** The figures the service keeps about itself, in memory, since it started. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: CounterName, labels?: Labels, by?: number): void;
  /** Moves a gauge up or down. */
  gauge(name: GaugeName, by: number): void;
  /** Notes how long a request took, in seconds. */
  observe(labels: Labels, seconds: number): void;
  /** Everything in the Prometheus text format 0.0.4. */
  print(): string;
}

const COUNTERS = {
  tagma_http_requests_total: 'HTTP requests by route and status.',
  tagma_commits_total: 'Transactions committed.',
  tagma_conflicts_total: 'Transactions refused because something had changed meanwhile.',
  tagma_import_writes_total: 'Batches of records written by imports.',
} as const;
const GAUGES = {
  tagma_rule_runs_running: 'Rule runs in progress.',
  tagma_imports_running: 'Imports in progress.',
  tagma_event_streams: 'Open event streams.',
} as const;
const MEMORY = 'process_resident_memory_bytes';
const LATENCY = 'tagma_http_request_duration_seconds';

/** Names of the counters. */
export type CounterName = keyof typeof COUNTERS;
/** Names of the gauges. */
export type GaugeName = keyof typeof GAUGES;

/** Metrics that all start at zero. */
export function createMetrics(): Metrics {
  const counters = new Map<CounterName, Map<string, number>>();
  const gauges = new Map<GaugeName, number>();
  const latencies = new Map<string, Histogram>();
  return {
    count(name, labels = {}, by = 1) {
      const series = counters.get(name) ?? new Map<string, number>();
      counters.set(name, series);
      const key = printLabels(labels);
      series.set(key, (series.get(key) ?? 0) + by);
    },
    gauge: (name, by) => void gauges.set(name, (gauges.get(name) ?? 0) + by),
    observe: (labels, seconds) => record(latencies, labels, seconds),
    print: () =>
      [
        ...entries(COUNTERS).flatMap(([name, help]) => printCounter(name, help, counters.get(name))),
        ...entries(GAUGES).flatMap(([name, help]) => [
          ...heading(name, help, 'gauge'),
          `${name} ${gauges.get(name) ?? 0}`,
        ]),
        ...heading(MEMORY, 'Memory of the process, in bytes.', 'gauge'),
        `${MEMORY} ${process.memoryUsage.rss()}`,
        ...heading(LATENCY, 'Time until the answer began, by route.', 'histogram'),
        ...[...latencies.values()].flatMap(printHistogram),
        '',
      ].join('\n'),
  };
}

function record(latencies: Map<string, Histogram>, labels: Labels, seconds: number): void {
  const key = printLabels(labels);
  const histogram = latencies.get(key) ?? { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
  latencies.set(key, histogram);
  const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
  if (bucket >= 0) histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
  histogram.sum += seconds;
  histogram.count += 1;
}

function printCounter(name: string, help: string, series: ReadonlyMap<string, number> | undefined): string[] {
  const lines = [...(series ?? [['', 0] as const])].map(([labels, value]) => `${name}${labels} ${value}`);
  return [...heading(name, help, 'counter'), ...lines];
}

function printHistogram(histogram: Histogram): string[] {
  let below = 0;
  const buckets = BUCKETS.map((bound, index) => {
    below += histogram.counts[index] ?? 0;
    return `${LATENCY}_bucket${printLabels({ ...histogram.labels, le: String(bound) })} ${below}`;
  });
  const all = printLabels({ ...histogram.labels, le: '+Inf' });
  const plain = printLabels(histogram.labels);
  return [
    ...buckets,
    `${LATENCY}_bucket${all} ${histogram.count}`,
    `${LATENCY}_sum${plain} ${histogram.sum}`,
    `${LATENCY}_count${plain} ${histogram.count}`,
  ];
}

function heading(name: string, help: string, type: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function printLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function entries<K extends string, V>(object: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(object) as [K, V][];
}
