import type { Random } from './random.js';

/** Products with their price in yuan and how often they are bought. */
const PRODUCTS = [
  { name: '产品A', price: 680, share: 26 },
  { name: '产品B', price: 1280, share: 20 },
  { name: '产品C', price: 350, share: 17 },
  { name: '产品D', price: 2600, share: 12 },
  { name: '产品E', price: 5200, share: 9 },
  { name: '产品F', price: 980, share: 8 },
  { name: '产品G', price: 12_800, share: 5 },
  { name: '产品H', price: 36_000, share: 3 },
] as const;

/** One product of the range. */
export type Product = (typeof PRODUCTS)[number];

const BY_SHARE = PRODUCTS.map((product) => [product, product.share] as const);

/** Picks a product; most customers stay with their favourite. */
export function makeProduct(random: Random, favourite: Product | null): Product {
  return favourite !== null && random.chance(0.45) ? favourite : random.weighted(BY_SHARE);
}

/** Amount of one order in yuan: price times pieces, more for a bigger firm. */
export function makeAmount(random: Random, product: Product, purse: number): number {
  const pieces = Math.max(1, Math.round(purse * Math.exp(random.normal() * 0.7)));
  const discount = pieces >= 10 ? 0.9 : pieces >= 5 ? 0.95 : 1;
  return Math.round(product.price * pieces * discount);
}
