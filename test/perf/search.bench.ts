import { buildTagIndex, createTagIndex, findTags, type Concept, type TagIndex } from '@tagma/core';
import { pinyin } from '@tagma/pinyin';
import { median, type BenchRow, type BenchTable } from './bench.types.js';

const ROUNDS = 5;
const COUNTS = [3_000, 50_000, 200_000];
/** Typed letter by letter; each letter is one key. */
const PLAIN = '华东重要客户';
const READING = 'hdgjzk';
/** Nothing has it: the whole search for typing errors is made. */
const MISSPELT = '高价殖客护北';

const DEGREES = ['高价值', '重要', '潜在', '沉睡', '忠诚', '新晋', '流失', '活跃', '低频', '长期'];
const KINDS = ['客户', '会员', '代理商', '供应商', '学员', '商户', '机构', '家庭', '门店', '项目'];
const PLACES = ['华东', '华北', '华南', '西南', '东北', '西北', '华中', '海外', '线上', '线下'];
const TRADES = ['银行', '零售', '教育', '医疗', '制造', '物流', '旅游', '地产', '保险', '餐饮'];

/** Finding tags in taxonomies of several sizes, against looking through plain strings. */
export async function run(): Promise<BenchTable[]> {
  return COUNTS.map((count) => {
    const concepts = taxonomy(count);
    return { title: `Search of ${count.toLocaleString('en')} tags`, rows: rowsOf(concepts) };
  });
}

function rowsOf(concepts: readonly Concept[]): BenchRow[] {
  const options = { transliterate: pinyin };
  const build = timed(() => createTagIndex(concepts, 'zh-CN'));
  const buildReading = timed(() => createTagIndex(concepts, 'zh-CN', options));
  const slice = longestSlice(concepts);
  const plain = createTagIndex(concepts, 'zh-CN');
  const withReading = createTagIndex(concepts, 'zh-CN', options);
  const floor = scanFloor(concepts, PLAIN);
  const row = (name: string, value: number, note: string): BenchRow => ({
    name,
    value,
    unit: 'ms',
    ratio: value / floor,
    note,
  });
  return [
    {
      name: 'floor',
      value: floor,
      unit: 'ms',
      ratio: 1,
      note: '`includes` over lower-case names, worst of 6 keys',
    },
    row('build', build, 'once'),
    row('build with pinyin', buildReading, `once; longest slice ${slice.toFixed(1)} ms`),
    row('Chinese, worst of 6 keys', worstKey(plain, PLAIN), 'ranked, no pinyin'),
    row('Chinese with pinyin on', worstKey(withReading, PLAIN), 'ranked, worst of 6 keys'),
    row('initials, worst of 6 keys', worstKey(withReading, READING), `${READING}, ranked`),
    row(
      'initials, whole query',
      timed(() => findTags(fresh(withReading), 'gjzkh')),
      'nothing to go on from',
    ),
    row(
      'full pinyin, whole query',
      timed(() => findTags(fresh(withReading), 'gaojiazhikehu')),
      '',
    ),
    row(
      'two words mixed',
      timed(() => findTags(fresh(withReading), 'zhongyao kh')),
      '',
    ),
    row('misspelt, worst of 6 keys', worstKey(withReading, MISSPELT), 'typing errors allowed'),
  ];
}

/** Names of a real shape: Chinese, 6 to 13 characters, with English names and numbers. */
function taxonomy(count: number): Concept[] {
  const concepts: Concept[] = [];
  const categories = Math.ceil(count / 100);
  for (let at = 0; at < categories; at += 1)
    concepts.push(concept(`c${at}`, null, 'category', `${pick(TRADES, at)}行业 ${at}`, at));
  for (let at = 0; at < count; at += 1) {
    const name = `${pick(PLACES, at)}${pick(DEGREES, at / 10)}${pick(KINDS, at / 100)}${at / 1000 < 1 ? '' : Math.floor(at / 1000)}`;
    concepts.push(concept(`t${at}`, `c${Math.floor(at / 100)}`, 'tag', name, at));
  }
  return concepts;
}

function pick(list: readonly string[], at: number): string {
  return list[Math.floor(at) % list.length] ?? '';
}

function concept(
  id: string,
  parentId: string | null,
  kind: Concept['kind'],
  name: string,
  order: number,
): Concept {
  return {
    id,
    version: 1,
    kind,
    parentId,
    order,
    name: { 'zh-CN': name },
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

/** What no search can undercut: one `includes` per name and key. */
function scanFloor(concepts: readonly Concept[], typed: string): number {
  const names = concepts.map(({ name }) => (name['zh-CN'] ?? '').toLowerCase());
  return worst(typed, (query) => names.filter((name) => name.includes(query)).length);
}

function worstKey(index: TagIndex, typed: string): number {
  return worst(typed, (query) => {
    const hits = findTags(index, query);
    // The rows in sight, with their marks.
    for (let place = 0; place < 12; place += 1) void hits.at(place)?.marks;
  });
}

/** Median over the rounds of the slowest key of a word typed letter by letter. */
function worst(typed: string, search: (query: string) => unknown): number {
  const slowest = Array.from({ length: ROUNDS + 1 }, () => {
    const keys = Array.from(typed, (_, at) => once(() => search(typed.slice(0, at + 1))));
    return Math.max(...keys);
  });
  return median(slowest.slice(1));
}

function longestSlice(concepts: readonly Concept[]): number {
  const steps = buildTagIndex(concepts, 'zh-CN', { transliterate: pinyin });
  let longest = 0;
  for (let isDone = false; !isDone;)
    longest = Math.max(
      longest,
      once(() => (isDone = steps.next().done === true)),
    );
  return longest;
}

/** The same index without a memory of the last query. */
function fresh(index: TagIndex): TagIndex {
  return { ...index };
}

function timed(act: () => unknown): number {
  act();
  return median(Array.from({ length: ROUNDS }, () => once(act)));
}

function once(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}
