import { normalizeName } from '../../names.js';
import { guessConceptMapping } from './guess-mapping.js';
import type { CellMember, ConceptColumn, ConceptMapping, TextMember } from './table.types.js';

/** Systems whose lists of tags are known. */
export type TagListPresetId = 'zoho-crm' | 'fxiaoke';

/** What a column of a known list says. Groups stand above the tag, the outermost first. */
type PresetColumn = 'group' | 'subgroup' | 'tag' | 'aside' | CellMember | Exclude<TextMember, 'name'>;

/** How a system writes its list of tags. */
export interface TagListPreset {
  readonly id: TagListPresetId;
  /** Name of the system, as it writes it itself. */
  readonly label: string;
  /** Headings, lower case, and what stands below them. */
  readonly columns: Readonly<Record<string, PresetColumn>>;
  /** A list of this system has one heading of each of these. */
  readonly marks: readonly (readonly string[])[];
}

/**
 * The lists of tags that people bring from Zoho CRM and 纷享销客. Headings are those of their exports in English and
 * Chinese; what only counts or says who touched a tag there is left aside.
 */
export const TAG_LIST_PRESETS: readonly TagListPreset[] = [
  {
    id: 'zoho-crm',
    label: 'Zoho CRM',
    columns: {
      module: 'group',
      modules: 'group',
      'module name': 'group',
      模块: 'group',
      'tag name': 'tag',
      tag: 'tag',
      'color code': 'color',
      'tag color': 'color',
      color: 'color',
      description: 'description',
      'tag id': 'aside',
      'record id': 'aside',
      'records count': 'aside',
      count: 'aside',
      'created by': 'aside',
      'created time': 'aside',
      'modified by': 'aside',
      'modified time': 'aside',
    },
    marks: [
      ['tag name', 'tag'],
      ['module', 'modules', 'module name', '模块', 'color code', 'records count'],
    ],
  },
  {
    id: 'fxiaoke',
    label: '纷享销客',
    columns: {
      标签组: 'group',
      标签分组: 'group',
      标签分类: 'group',
      一级标签: 'group',
      所属分组: 'group',
      二级分组: 'subgroup',
      二级标签: 'subgroup',
      标签: 'tag',
      标签名: 'tag',
      标签名称: 'tag',
      标签颜色: 'color',
      颜色: 'color',
      标签描述: 'description',
      标签说明: 'description',
      描述: 'description',
      标签别名: 'aliases',
      同义词: 'aliases',
      标签编码: 'notation',
      标签编号: 'notation',
      适用对象: 'aside',
      业务对象: 'aside',
      使用次数: 'aside',
      客户数: 'aside',
      状态: 'aside',
      负责人: 'aside',
      创建人: 'aside',
      创建时间: 'aside',
      最后修改人: 'aside',
      最后修改时间: 'aside',
    },
    marks: [
      ['标签', '标签名', '标签名称'],
      ['标签组', '标签分组', '标签分类', '一级标签', '所属分组'],
    ],
  },
];

/** A list that was recognized, with what its columns say. */
export interface RecognizedTagList {
  readonly preset: TagListPreset;
  readonly mapping: ConceptMapping;
}

/**
 * Recognizes the list of tags of a known system by its headings. Columns that the system does not write are guessed.
 *
 * @param locale Language of the names.
 * @returns `null` for any other table.
 */
export function recognizeTagList(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  locale: string,
): RecognizedTagList | null {
  const headings = header.map(normalizeName);
  const preset = TAG_LIST_PRESETS.find(({ marks }) =>
    marks.every((names) => headings.some((heading) => names.includes(heading))),
  );
  if (preset === undefined) return null;
  const guessed = guessConceptMapping(header, sample, locale);
  const said = headings.map((heading) =>
    Object.hasOwn(preset.columns, heading) ? preset.columns[heading] : undefined,
  );
  const levels = levelsOf(said);
  const columns = said.map((column, at): ConceptColumn => {
    if (column === undefined) return free(guessed.columns[at] ?? { is: 'ignored' }, said);
    // The second column that says the same would overwrite the first.
    if (column === 'aside' || said.indexOf(column) !== at) return { is: 'ignored' };
    const level = levels.get(column);
    if (level !== undefined) return { is: 'level', level };
    return column === 'description' || column === 'definition' || column === 'useCase' || column === 'example'
      ? { is: 'text', member: column, locale }
      : { is: 'member', member: column as CellMember };
  });
  return { preset, mapping: { ...guessed, columns } };
}

/** Groups and tags by how deep they stand; columns that are missing leave no gap. */
function levelsOf(said: readonly (PresetColumn | undefined)[]): ReadonlyMap<PresetColumn, number> {
  const present = (['group', 'subgroup', 'tag'] as const).filter((column) => said.includes(column));
  return new Map(present.map((column, at) => [column, at + 1]));
}

/** A guess stands only where it says nothing that the list says itself: names and places are told by the levels. */
function free(guess: ConceptColumn, said: readonly (PresetColumn | undefined)[]): ConceptColumn {
  if (guess.is === 'text' && guess.member !== 'name' && !said.includes(guess.member)) return guess;
  if (guess.is === 'member' && !said.includes(guess.member)) return guess;
  return { is: 'ignored' };
}
