import type { Random } from './random.js';

/** Where a customer is. */
export interface Place {
  readonly country: string;
  readonly region: string;
  readonly city: string;
}

type Region = readonly [country: string, region: string, cities: readonly (readonly [string, number])[]];

const CHINA: readonly (readonly [Region, number])[] = [
  [['中国', '华东', [['上海', 24], ['杭州', 14], ['苏州', 12], ['南京', 11], ['宁波', 7], ['合肥', 6], ['厦门', 5]]], 34],
  [['中国', '华南', [['深圳', 20], ['广州', 18], ['东莞', 8], ['佛山', 6], ['南宁', 4], ['海口', 2]]], 24],
  [['中国', '华北', [['北京', 24], ['天津', 9], ['青岛', 7], ['济南', 6], ['石家庄', 4], ['太原', 3]]], 21],
  [['中国', '华中', [['武汉', 12], ['长沙', 9], ['郑州', 9], ['南昌', 4]]], 11],
  [['中国', '西南', [['成都', 13], ['重庆', 11], ['昆明', 4], ['贵阳', 3]]], 10],
  [['中国', '西北', [['西安', 9], ['兰州', 2], ['乌鲁木齐', 2]]], 5],
  [['中国', '东北', [['沈阳', 5], ['大连', 5], ['哈尔滨', 4], ['长春', 3]]], 5],
]; // prettier-ignore

const ABROAD: readonly (readonly [Region, number])[] = [
  [['新加坡', '东南亚', [['新加坡', 1]]], 16],
  [['马来西亚', '东南亚', [['吉隆坡', 3], ['槟城', 1]]], 9],
  [['日本', '东亚', [['东京', 3], ['大阪', 2]]], 13],
  [['美国', '北美', [['旧金山', 3], ['纽约', 3], ['西雅图', 2], ['芝加哥', 1]]], 24],
  [['加拿大', '北美', [['多伦多', 2], ['温哥华', 1]]], 6],
  [['德国', '欧洲', [['慕尼黑', 2], ['柏林', 2], ['汉堡', 1]]], 15],
  [['英国', '欧洲', [['伦敦', 3], ['曼彻斯特', 1]]], 11],
  [['澳大利亚', '大洋洲', [['悉尼', 2], ['墨尔本', 1]]], 6],
]; // prettier-ignore

/** Makes up a place; big cities come up more often. */
export function makePlace(random: Random, chinese: boolean): Place {
  const [country, region, cities] = random.weighted(chinese ? CHINA : ABROAD);
  return { country, region, city: random.weighted(cities) };
}
