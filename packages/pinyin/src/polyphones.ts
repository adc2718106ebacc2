/**
 * Characters whose usual reading is not the one they are sorted by, or that are read differently in common
 * words: the character, its reading, and then the characters that stand before it, `_`, and those after it,
 * in words where it is read so (`行hang银商_业情` are 银行, 商行, 行业 and 行情). Nothing more: it is always so.
 * The first that fits counts.
 */
const READINGS =
  '地di 佛fo 圩xu 藏zang西宝_族文语药 陂pi黄_ 陂bei 泊po湖水_ 泊bo 埔pu 卜bo萝_ 卜bu 咀ju_嚼 咀zui ' +
  '畜chu牲家种_禽群 畜xu 都du 翟zhai 牟mu 调diao色强单低高格声外_查度研动拨入出用任换兵 调tiao 大dai_夫 ' +
  '行hang银商央支分同总太本外改转跨招农工建_业情列长 重chong双多三去查_庆复新阳叠申组置建构启试名装设购返开 ' +
  '乐yue音管弦民声礼击_器谱队团章曲理清 乐lao_亭 仔zi_细猪 仔zai 覃qin 湫qiu 峤qiao 蚌beng_埠 桔ju ' +
  '弹tan软反回高轻_簧力性出窗奏射跳床球 茄jia雪_ 茄qie 枞zong_阳 六lu_安 铅yan_山 ' +
  '峒tong崆_ 爪zhao龙鹰_ 爪zhua 厦xia_门 阿e东_胶 拓tuo 什shen_么 什shi 薄bo微淡轻_荷利弱 番pan_禺 ' +
  '模mu_具板 粘zhan_贴住连 粘nian 匙shi钥_ 匙chi 嚼jiao 校jiao_准对验正 ' +
  '刨bao 曝bao 着zhuo穿_装色手 塞se堵闭阻_ 差chai邮出_旅 会kuai财_计 角jue主_色 ' +
  '长zhang校院部局处科班组队店会行区县镇厂家成增生首团站所社事市助_辈者老子大官 长chang ' +
  '的di目_ 还hai_是有没 还huan 了liao_解结 给ji供补_予 没mo_收 便pian_宜 率shuai_先领 参shen人党_ 称chen对_';

type Reading = readonly [reading: string, before: string, border: string, after: string];

/** Finds the reading of a character between its neighbours; nothing where the order of pinyin says it. */
export function contextReader(): (
  character: string,
  before: string | undefined,
  after: string | undefined,
) => string | undefined {
  const readings = parseReadings();
  return (character, neighbourBefore = ' ', neighbourAfter = ' ') =>
    readings
      .get(character)
      ?.find(
        ([, before, border, after]) =>
          border === '' || before.includes(neighbourBefore) || after.includes(neighbourAfter),
      )?.[0];
}

function parseReadings(): ReadonlyMap<string, readonly Reading[]> {
  const readings = new Map<string, Reading[]>();
  for (const entry of READINGS.matchAll(/(\S)([a-z]+)([^_ ]*)(_?)(\S*)/gu)) {
    const [, character = '', reading = '', before = '', border = '', after = ''] = entry;
    readings.set(character, [...(readings.get(character) ?? []), [reading, before, border, after]]);
  }
  return readings;
}
