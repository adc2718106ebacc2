import type { Random } from './random.js';

/** A person in both scripts, and the part of an e-mail address before the `@`. */
export interface PersonName {
  readonly name: string;
  readonly nameEn: string;
  readonly mailbox: string;
}

/** The most frequent surnames, with their share. */
const SURNAMES: readonly (readonly [readonly [string, string], number])[] = [
  [['王', 'Wang'], 72], [['李', 'Li'], 71], [['张', 'Zhang'], 68], [['刘', 'Liu'], 54], [['陈', 'Chen'], 46],
  [['杨', 'Yang'], 31], [['黄', 'Huang'], 23], [['赵', 'Zhao'], 21], [['吴', 'Wu'], 21], [['周', 'Zhou'], 19],
  [['徐', 'Xu'], 17], [['孙', 'Sun'], 15], [['马', 'Ma'], 13], [['朱', 'Zhu'], 13], [['胡', 'Hu'], 13],
  [['郭', 'Guo'], 12], [['何', 'He'], 12], [['林', 'Lin'], 12], [['高', 'Gao'], 10], [['罗', 'Luo'], 10],
  [['郑', 'Zheng'], 9], [['梁', 'Liang'], 9], [['谢', 'Xie'], 8], [['宋', 'Song'], 8], [['唐', 'Tang'], 7],
  [['许', 'Xu'], 7], [['韩', 'Han'], 7], [['冯', 'Feng'], 6], [['邓', 'Deng'], 6], [['曹', 'Cao'], 6],
  [['彭', 'Peng'], 6], [['曾', 'Zeng'], 5], [['萧', 'Xiao'], 5], [['田', 'Tian'], 5], [['董', 'Dong'], 5],
  [['潘', 'Pan'], 5], [['袁', 'Yuan'], 5], [['蔡', 'Cai'], 5], [['蒋', 'Jiang'], 5], [['余', 'Yu'], 5],
  [['欧阳', 'Ouyang'], 1], [['司马', 'Sima'], 0.4], [['上官', 'Shangguan'], 0.3],
]; // prettier-ignore

const GIVEN: readonly (readonly [string, string])[] = [
  ['伟', 'wei'], ['芳', 'fang'], ['娜', 'na'], ['敏', 'min'], ['静', 'jing'], ['丽', 'li'], ['强', 'qiang'],
  ['磊', 'lei'], ['军', 'jun'], ['洋', 'yang'], ['勇', 'yong'], ['艳', 'yan'], ['杰', 'jie'], ['娟', 'juan'],
  ['涛', 'tao'], ['明', 'ming'], ['超', 'chao'], ['秀', 'xiu'], ['霞', 'xia'], ['平', 'ping'], ['刚', 'gang'],
  ['桂', 'gui'], ['华', 'hua'], ['建', 'jian'], ['国', 'guo'], ['文', 'wen'], ['辉', 'hui'], ['玲', 'ling'],
  ['梅', 'mei'], ['雪', 'xue'], ['晨', 'chen'], ['宇', 'yu'], ['浩', 'hao'], ['欣', 'xin'], ['怡', 'yi'],
  ['子', 'zi'], ['轩', 'xuan'], ['涵', 'han'], ['思', 'si'], ['雨', 'yu'], ['嘉', 'jia'], ['诗', 'shi'],
  ['俊', 'jun'], ['志', 'zhi'], ['海', 'hai'], ['晓', 'xiao'], ['春', 'chun'], ['云', 'yun'], ['天', 'tian'],
  ['瑞', 'rui'], ['博', 'bo'], ['佳', 'jia'], ['婷', 'ting'], ['慧', 'hui'], ['琳', 'lin'], ['峰', 'feng'],
]; // prettier-ignore

const FIRST_NAMES = [
  'Emma', 'Liam', 'Olivia', 'Noah', 'Sophia', 'James', 'Isabella', 'Lucas', 'Mia', 'Henry', 'Amelia', 'Oscar',
  'Clara', 'Hugo', 'Elena', 'Mateo', 'Hannah', 'Jonas', 'Priya', 'Arjun', 'Yuki', 'Kenji', 'Aisha', 'Omar',
  'Ingrid', 'Nils', 'Zoë', 'François', 'José', 'Siân',
]; // prettier-ignore

const LAST_NAMES = [
  'Johnson', 'Müller', 'Schmidt', 'Brown', 'Davies', 'García', 'Rossi', 'Novák', 'Kowalski', 'Nguyen', 'Sato',
  'Tanaka', 'Kim', 'Sharma', 'Patel', 'Andersen', 'Lindqvist', 'O’Brien', 'Martin', 'Dubois', 'Silva', 'Costa',
  'Haddad', 'Khan', 'Wilson', 'Taylor', 'Walker', 'Okafor', 'van Dijk', 'Petrov',
]; // prettier-ignore

const COMPANIES = [
  'xingchen', 'hengda', 'tianyuan', 'huarui', 'yunfan', 'dongfang', 'jinshan', 'lanhai', 'zhongke', 'mingde',
  'northwind', 'bluepeak', 'silverline', 'greenfield', 'oakridge', 'harbour', 'summit', 'riverside', 'atlas', 'nova',
]; // prettier-ignore

/** Makes up a person. */
export function makeName(random: Random, chinese: boolean): PersonName {
  return chinese ? chineseName(random) : foreignName(random);
}

/** Makes up the domain of an e-mail address; `.example` belongs to nobody (RFC 2606). */
export function makeDomain(random: Random): string {
  return `${random.pick(COMPANIES)}.example`;
}

function chineseName(random: Random): PersonName {
  const [surname, surnameEn] = random.weighted(SURNAMES);
  const given = Array.from({ length: random.chance(0.82) ? 2 : 1 }, () => random.pick(GIVEN));
  const letters = given.map(([, pinyin]) => pinyin).join('');
  const givenEn = letters.charAt(0).toUpperCase() + letters.slice(1);
  return {
    name: surname + given.map(([character]) => character).join(''),
    nameEn: `${givenEn} ${surnameEn}`,
    mailbox: `${letters}.${surnameEn.toLowerCase()}`,
  };
}

function foreignName(random: Random): PersonName {
  const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '');
  return { name, nameEn: name, mailbox: plain.toLowerCase().replaceAll(' ', '.') };
}
