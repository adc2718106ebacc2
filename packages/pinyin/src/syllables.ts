import type { CompareChinese } from './pinyin.js';

/**
 * The first character of each syllable in the order of pinyin, and the first that has no reading. With these
 * as fence posts the order of the run time says how every character is read; no dictionary has to be loaded.
 */
const FIRST_OF_SYLLABLE =
  '吖哎安肮凹丷挀扳邦勹卑奔伻屄边灬憋汃冫癶峬嚓偲参仓撡冊嵾曽叉芆辿伥抄车抻阷吃充抽出揣巛刅吹旾逴呲匆凑' +
  '粗汆崔邨搓咑呆丹当刀嘚灯氐嗲敁刁爹丁丟东吺厾耑垖吨多妸诶奀儿发帆匚飞分丰仏紑夫旮侅甘冈皋戈给根刯工勾' +
  '估瓜乖关光归丨呙哈咍佄夯茠诃黒拫亨叿齁乎花怀欢巟灰昏吙丌加戋江艽阶巾坕冂丩凥姢噘军咔开刊忼尻匼肎劥空' +
  '抠扝夸蒯宽匡亏坤扩垃来兰啷捞仂雷崚哩俩奁良撩毟拎伶溜龙瞜噜驴娈掠抡啰妈埋嫚牤猫嚒坆椚擝咪宀喵乜民名谬' +
  '摸哞毪拏腉囡囔孬疒娞恁能嗯妮拈娘鸟捏囜宁妞农奴女奻疟挪喔讴妑拍眅乓抛呸喷匉丕囨剽氕姘乒钋剖仆七掐千呛' +
  '悄苆亲靑卭丘区奍炔夋呥穣娆惹人扔日戎厹邚堧桵瞤捼仨毢三桒掻閪森僧杀筛山伤弰奢申升尸収书刷衰闩双脽吮说' +
  '厶忪凁苏狻夊孙唆他囼坍汤夲忑熥剔天旫帖厅囲偷凸湍推吞乇屲歪弯尢危昷翁挝乌夕呷仙乡灱些心星凶休吁吅削坃' +
  '丫恹央幺倻一囙应哟佣优込囦曰晕帀災兂匨傮则贼怎囎扎夈枬张佋蜇贞凧之中州朱抓跩专妆隹宒拙孜宗邹租钻厜尊' +
  '嘬鿖';

/**
 * The syllables of those characters. Each one says with a digit how many letters it shares with the one
 * before: `0a1i1n` is a, ai, an. Half the size of the list in full.
 */
const SYLLABLES =
  '0a1i1n2g1o0ba2i2n3g2o1ei2n3g1i2an3o2e2n3g1o1u0ca2i2n3g2o1e2n3g1ha3i3n4g3o2e3n4g2i2ong3u2u3ai4n5g3i3n' +
  '3o1i1ong2u1u2an2i2n2o0da2i2n3g2o1e2ng1i2a3n3o2e2ng2u1ong2u1u2an2i2n2o0e1i1n1r0fa2n3g1ei2n3g1o2u1u0ga' +
  '2i2n3g2o1e2i2n3g1ong2u1u2a3i3n4g2i2n2o0ha2i2n3g2o1e2i2n3g1ong2u1u2a3i3n4g2i2n2o0ji2a3n4g3o2e2n3g2ong' +
  '2u1u2an2e2n0ka2i2n3g2o1e2n3g1ong2u1u2a3i3n4g2i2n2o0la2i2n3g2o1e2i2ng1i2a3n4g3o2e2n3g2u1ong2u1u1v1uan' +
  '1ve1un2o0ma2i2n3g2o1e2i2n3g1i2an3o2e2n3g2u1o2u1u0na2i2n3g2o1e2i2n3g1g1i2an4g3o2e2n3g2u1ong1u1v1uan1v' +
  'e1uo0o1u0pa2i2n3g2o1ei2n3g1i2an3o2e2n3g1o2u1u0qi2a3n4g3o2e2n3g2ong2u1u2an2e2n0ran3g2o1e2n3g1i1ong2u1' +
  'u2an2i2n2o0sa2i2n3g2o1e2n3g1ha3i3n4g3o2e3n4g2i2ou2u3a4i4n5g3i3n3o1i1ong2u1u2an2i2n2o0ta2i2n3g2o1e2ng' +
  '1i2an3o2e2ng1ong2u1u2an2i2n2o0wa2i2n3g1ei2n3g1o1u0xi2a3n4g3o2e2n3g2ong2u1u2an2e2n0ya2n3g2o1e1i2n3g1o' +
  '2ng2u1u2an2e2n0za2i2n3g2o1e2i2n3g1ha3i3n4g3o2e3n4g2i2ong3u2u3a4i4n5g3i3n3o1i1ong2u1u2an2i2n2o';

/** How many fence posts may be out of order: other versions of the data move a rare character now and then. */
const TOLERATED = 12;

const HAN = /\p{Script=Han}/u;

type Fence = readonly [first: string, syllable: string];

/** Finds the syllable of a character; null where the order given is not that of pinyin. */
export function syllableFinder(compare: CompareChinese): ((character: string) => string) | null {
  const fences = fencesInOrder(compare);
  if (!fences) return null;
  const known = new Map<string, string>();
  return (character) => {
    let syllable = known.get(character);
    if (syllable === undefined) {
      syllable = HAN.test(character) ? lookUp(fences, character, compare) : '';
      known.set(character, syllable);
    }
    return syllable;
  };
}

function fencesInOrder(compare: CompareChinese): readonly Fence[] | null {
  const syllables = readSyllables();
  const all = Array.from(FIRST_OF_SYLLABLE, (first, at): Fence => [first, syllables[at] ?? '']);
  const isBefore = (a: Fence | undefined, b: Fence | undefined): boolean =>
    !a || !b || compare(a[0], b[0]) < 0;
  const fences: Fence[] = [];
  all.forEach((fence, at) => {
    // One that stands before its neighbour's neighbour is in place although the neighbour is not.
    const isInPlace = isBefore(fence, all[at + 1]) || isBefore(fence, all[at + 2]);
    if (isInPlace && isBefore(fences.at(-1), fence)) fences.push(fence);
  });
  return fences.length < all.length - TOLERATED ? null : fences;
}

/** Every syllable of the table, in order. */
export function readSyllables(): readonly string[] {
  let last = '';
  return Array.from(
    SYLLABLES.matchAll(/(\d)(\D*)/g),
    ([, shared, rest = '']) => (last = last.slice(0, Number(shared)) + rest),
  );
}

function lookUp(fences: readonly Fence[], character: string, compare: CompareChinese): string {
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(fences[middle]?.[0] ?? '', character) <= 0) low = middle + 1;
    else high = middle;
  }
  return fences[low - 1]?.[1] ?? '';
}
