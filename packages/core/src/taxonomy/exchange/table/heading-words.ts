import type { CellMember, TextMember } from './table.types.js';

/** Headings under which tables hold a member, beside its own name; lower case. */
export type Words<Member extends string> = Readonly<Record<Member, readonly string[]>>;

/** Members with a text per language. */
export const TEXT_WORDS: Words<TextMember> = {
  name: ['title', 'label', 'tag', 'category', 'category name', 'tag name', 'preflabel', '名称', '标签', '标签名', '标签名称', '分类', '分类名称', '名字'], // prettier-ignore
  description: ['desc', '描述', '说明'],
  definition: ['meaning', '定义', '含义'],
  useCase: ['use case', 'usage', 'scope note', '使用场景', '用途'],
  example: ['examples', '示例', '例子'],
};

/** Members that fit into one cell. */
export const MEMBER_WORDS: Words<CellMember> = {
  kind: ['type', '类型', '种类'],
  aliases: ['alias', 'synonyms', 'altlabel', 'other names', '别名', '同义词'],
  notation: ['code', 'number', '编码', '代码', '编号'],
  color: ['colour', '颜色'],
  icon: ['图标'],
  layer: ['层', '层次', '标签层'],
  exclusive: ['mutually exclusive', '互斥'],
  ordered: ['有序'],
  required: ['必填', '必选'],
  judgement: ['主客观', '判断方式'],
  ownerId: ['owner', 'owner id', '负责人', '所有者'],
  order: ['sort', 'position', '排序', '顺序', '序号'],
  valueType: ['value type', '取值类型', '取值'],
  validity: ['valid for', '有效期'],
  activeFrom: ['active from', 'valid from', '开始时间'],
  activeTo: ['active to', 'valid to', '结束时间'],
  archiveAfter: ['archive after', '归档期限'],
  reviewEvery: ['review every', '审核周期'],
  editors: ['编辑人', '可编辑'],
  visibleTo: ['visible to', '可见范围', '可见'],
  assignableBy: ['assignable by', '可打标人', '可使用'],
};
