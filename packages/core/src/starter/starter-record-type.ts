import type {
  CollectionDefinition,
  FieldDefinition,
  FieldType,
  RecordTypeDefinition,
} from '../records/records.types.js';

function field(key: string, type: FieldType, zh: string, en: string): FieldDefinition {
  return { key, type, title: { 'zh-CN': zh, en } };
}

const AT = field('at', 'datetime', '时间', 'Time');

const COLLECTIONS: readonly CollectionDefinition[] = [
  {
    key: 'orders',
    title: { 'zh-CN': '订单', en: 'Orders' },
    fields: [
      AT,
      field('amount', 'number', '金额', 'Amount'),
      field('status', 'text', '状态', 'Status'),
      field('product', 'text', '产品', 'Product'),
    ],
  },
  {
    key: 'enquiries',
    title: { 'zh-CN': '咨询', en: 'Enquiries' },
    fields: [AT, field('product', 'text', '产品', 'Product'), field('channel', 'text', '渠道', 'Channel')],
  },
  {
    key: 'conversations',
    title: { 'zh-CN': '沟通记录', en: 'Conversations' },
    fields: [AT, field('channel', 'text', '渠道', 'Channel'), field('text', 'text', '内容', 'Text')],
  },
];

/** Customers with their orders, enquiries and conversations. */
export const STARTER_RECORD_TYPE: RecordTypeDefinition = {
  id: 'customer',
  title: { 'zh-CN': '客户', en: 'Customer' },
  nameField: 'name',
  fields: [
    field('name', 'text', '客户名称', 'Name'),
    field('nameEn', 'text', '英文名称', 'English name'),
    field('region', 'text', '区域', 'Region'),
    field('country', 'text', '国家', 'Country'),
    field('city', 'text', '城市', 'City'),
    field('industry', 'text', '行业', 'Industry'),
    field('companySize', 'text', '公司规模', 'Company size'),
    field('jobTitle', 'text', '职位', 'Job title'),
    field('email', 'text', '邮箱', 'Email'),
    field('annualRevenue', 'number', '年营收', 'Annual revenue'),
    field('purchaseClass', 'text', '购买分类', 'Purchases'),
    field('createdAt', 'datetime', '建档时间', 'Created'),
  ],
  collections: COLLECTIONS,
};
