import type { Random } from './data/random.js';

/** Where in a rule something stands: in the record or in an item of a list. */
interface Place {
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
  readonly others: readonly string[];
  readonly times: readonly string[];
  readonly lists: readonly (readonly [name: string, item: Place])[];
}

const LINE: Place = {
  numbers: ['pieces', '$$.age'],
  texts: ['sku'],
  others: ['nothing'],
  times: [],
  lists: [],
};
const ORDER: Place = {
  numbers: ['amount', 'quantity', '$$.score'],
  texts: ['status'],
  others: ['lines', '$$.active'],
  times: ['at', 'placed'],
  lists: [['lines', LINE]],
};
const RECORD: Place = {
  numbers: ['age', 'score', 'balance'],
  texts: ['name', 'region', 'home.city'],
  others: ['active', 'tags', 'nothing', 'home'],
  times: ['joined', 'seen'],
  lists: [['orders', ORDER]],
};

/** A rule over the people of the tests: nested conditions, aggregates with filters, and now and then a wrong type. */
export function randomRule(random: Random): string {
  return condition(random, RECORD, 3);
}

function condition(random: Random, place: Place, depth: number): string {
  const choice = depth === 0 ? 5 + random.below(6) : random.below(11);
  const inner = (): string => condition(random, place, depth - 1);
  switch (choice) {
    case 0:
      return `(${inner()} and ${inner()})`;
    case 1:
      return `(${inner()} or ${inner()} or ${inner()})`;
    case 2:
      return `$not(${inner()})`;
    case 3:
      return `(${inner()} ? ${inner()} : ${inner()})`;
    case 4:
    case 5:
      return `${number(random, place, depth)} ${random.pick(['<', '<=', '>', '>=', '=', '!='])} ${number(random, place, depth)}`;
    case 6:
      return `${text(random, place)} ${random.pick(['=', '!=', '<', '>='])} ${text(random, place)}`;
    case 7:
      return `${any(random, place)} ${random.pick(['=', '!=', '>', '<='])} ${any(random, place)}`;
    case 8:
      return random.pick([
        `${any(random, place)} in ["vip", 5, null, true]`,
        `${text(random, place)} in $$.tags`,
        `5 in ${any(random, place)}`,
      ]);
    case 9:
      return random.pick([
        `$exists(${any(random, place)})`,
        `$contains(${text(random, place)}, ${text(random, place)})`,
        `$boolean(${any(random, place)})`,
      ]);
    default:
      return items(random, place, depth);
  }
}

function items(random: Random, place: Place, depth: number): string {
  const [list] = place.lists;
  if (list === undefined || depth === 0) return `${text(random, place)} = "x"`;
  return `$exists(${list[0]}[${condition(random, list[1], depth - 1)}])`;
}

function number(random: Random, place: Place, depth: number): string {
  const [list] = place.lists;
  const choice = random.below(depth > 0 && list !== undefined ? 10 : 6);
  if (choice < 2) return random.pick(place.numbers);
  if (choice < 4) return random.pick(['0', '1', '-2.5', '30', '0.1', '100']);
  if (choice === 4)
    return `(${random.pick(place.numbers)} ${random.pick(['+', '-', '*', '/'])} ${random.pick([...place.numbers, '2', '0', '"x"'])})`;
  if (choice === 5)
    return place.times.length > 0
      ? `$toMillis(${random.pick(place.times)})`
      : `$length(${text(random, place)})`;
  const [name, item] = list ?? ['nothing', LINE];
  const chosen = random.percent(70) ? `${name}[${condition(random, item, depth - 1)}]` : name;
  if (choice < 8) return `$count(${chosen})`;
  return `$${random.pick(['sum', 'min', 'max', 'average'])}(${chosen}.${random.pick(item.numbers.slice(0, 2).filter((field) => !field.startsWith('$$')))})`;
}

function text(random: Random, place: Place): string {
  return random.pick([
    ...place.texts,
    ...place.texts,
    '"vip"',
    '""',
    '"north"',
    '"paid"',
    '"😀"',
    '$string(1)',
    `(${random.pick(place.texts)} & "x")`,
  ]);
}

function any(random: Random, place: Place): string {
  return random.pick([...place.numbers, ...place.texts, ...place.others, '5', 'null', 'true', '"vip"']);
}
