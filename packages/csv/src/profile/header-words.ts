/** Splits a header into lower-case words: `InvoiceNo` → invoice, no; `order_date` → order, date. */
function headerWords(header: string): readonly string[] {
  return header
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same words without anything between them: what synonyms are compared by. */
export function foldHeader(header: string): string {
  return headerWords(header).join('');
}

const IDENTIFIER_WORDS = new Set([
  'id', 'ids', 'uid', 'guid', 'uuid', 'no', 'nr', 'num', 'code', 'key', 'sku', 'ref', 'zip', 'postcode', 'postal',
  'phone', 'mobile', 'tel', 'fax', 'telephone', 'cellphone', 'account', 'barcode', 'ean', 'isbn',
]); // prettier-ignore

const IDENTIFIER_ENDINGS = /(?:编号|编码|代码|号码|单号|账号|帐号|工号|卡号|电话|手机|手机号|邮编|传真)$/u;

/** Does the name say that digits below it are a name, not an amount? */
export function namesIdentifier(header: string): boolean {
  const last = headerWords(header).at(-1) ?? '';
  return IDENTIFIER_WORDS.has(last) || IDENTIFIER_ENDINGS.test(header.trim());
}
