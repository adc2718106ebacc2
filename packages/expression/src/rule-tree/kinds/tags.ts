import type { SyntaxNode } from '../../syntax/syntax.types.js';
import { binary, filter, list, number, path, string, variable } from '../shape/make.js';
import { bare } from '../shape/same.js';
import { itemsShape, nameSteps } from './items.js';
import { countOf, stringOf, stringsOf } from './literals.js';
import type { Reader, Writer } from './reader.types.js';
import { hole, spelling, type ModelOf, type Spelling } from './spelling.js';

type Mode = ModelOf<'tags'>['mode'];

/** Spellings of tag membership: a list of texts that holds any, all or none of some texts. */
export const TAGS: readonly Spelling[] = [
  one('any', 'in', '$TAG in $TAGS'),
  one('none', 'not-in', '$not($TAG in $TAGS)'),
  some('any', 'exists', '$exists($ITEMS)'),
  some('any', 'count', '$count($ITEMS) > 0'),
  some('none', 'not-exists', '$not($exists($ITEMS))'),
  some('none', 'count-zero', '$count($ITEMS) = 0'),
  every('distinct', '$count($distinct($ITEMS)) = $N'),
];

function one(mode: Mode, form: string, text: string): Spelling {
  return spelling(
    'tags',
    form,
    text,
    (holes, reader) => {
      const tag = stringOf(hole(holes, 'TAG'));
      const names = plainPath(hole(holes, 'TAGS'), reader);
      return tag === undefined || names === undefined ? undefined : { mode, path: names, tags: [tag] };
    },
    (model, writer) => {
      const [tag] = model.tags;
      return model.mode === mode && model.tags.length === 1 && tag !== undefined
        ? { TAG: string(tag), TAGS: path(nameSteps(model.path, writer.itemVariable)) }
        : undefined;
    },
  );
}

function some(mode: Mode, form: string, text: string): Spelling {
  return spelling(
    'tags',
    form,
    text,
    (holes, reader) => {
      const found = readTagged(hole(holes, 'ITEMS'), reader);
      return found && { mode, ...found };
    },
    (model, writer) => (model.mode === mode ? { ITEMS: writeTagged(model, writer) } : undefined),
  );
}

/** All of them: as many different ones are there as are asked for. */
function every(form: string, text: string): Spelling {
  return spelling(
    'tags',
    form,
    text,
    (holes, reader) => {
      const found = readTagged(hole(holes, 'ITEMS'), reader);
      const fits = found && new Set(found.tags).size === countOf(hole(holes, 'N'));
      return fits ? { mode: 'all', ...found } : undefined;
    },
    (model, writer) =>
      model.mode === 'all'
        ? { ITEMS: writeTagged(model, writer), N: number(new Set(model.tags).size) }
        : undefined,
  );
}

function plainPath(node: SyntaxNode, reader: Reader): readonly string[] | undefined {
  const shape = itemsShape(node, reader.itemVariable);
  return shape === undefined || shape.filter !== undefined ? undefined : shape.path;
}

/** `tags[$ in ["a", "b"]]` */
function readTagged(
  node: SyntaxNode,
  reader: Reader,
): { path: readonly string[]; tags: readonly string[] } | undefined {
  const shape = itemsShape(node, reader.itemVariable);
  const where = shape?.filter === undefined ? undefined : bare(shape.filter.where);
  if (shape === undefined || where?.type !== 'binary' || where.operator !== 'in') return undefined;
  const isItem = where.left.type === 'variable' && where.left.name === '';
  const tags = isItem ? stringsOf(where.right) : undefined;
  return tags && { path: shape.path, tags };
}

function writeTagged(model: ModelOf<'tags'>, writer: Writer): SyntaxNode {
  const steps = nameSteps(model.path, writer.itemVariable);
  const where = binary('in', variable(''), list(model.tags.map(string)));
  return path([...steps.slice(0, -1), filter(steps.at(-1) ?? variable(''), where)]);
}
