import { foldHeader } from '../profile/header-words.js';

/** Other names, English and Chinese, that spreadsheets use for the usual fields of a customer system. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  name: ['customer name', 'client name', 'full name', 'company', 'company name', 'contact name', '名称', '姓名', '客户', '客户名', '客户名称', '客户姓名', '公司', '公司名称', '企业名称', '名字'],
  nameEn: ['english name', 'name en', 'customer name en', '英文名', '英文名称', '客户英文名'],
  region: ['area', 'territory', 'district', '地区', '区域', '大区', '片区'],
  country: ['country region', 'nation', 'land', '国家', '国家地区', '国别'],
  city: ['town', '城市', '所在城市', '市'],
  industry: ['sector', 'business type', 'line of business', '行业', '所属行业', '行业类型'],
  companySize: ['company size', 'size', 'employees', 'number employees', 'number of employees', 'headcount', '公司规模', '企业规模', '规模', '人数', '员工数', '员工人数'],
  jobTitle: ['job title', 'title', 'position', 'contact title', '职位', '职务', '岗位', '职称'],
  createdAt: ['created', 'created at', 'created on', 'date created', 'signup date', 'sign up date', 'registered', 'registered at', 'registration date', '创建时间', '创建日期', '注册时间', '注册日期', '建档时间', '录入时间'],
  email: ['mail', 'e mail', 'email address', '邮箱', '电子邮箱', '电子邮件', '邮件', '邮箱地址'],
  annualRevenue: ['annual revenue', 'revenue', 'turnover', 'yearly revenue', '年营收', '年收入', '年营业额', '营业额'],
  at: ['date', 'time', 'datetime', 'timestamp', 'order date', 'order time', 'ordered at', 'invoice date', 'purchase date', 'created at', 'created', '时间', '日期', '下单时间', '下单日期', '订单日期', '订单时间', '购买时间', '购买日期', '成交时间', '咨询时间', '对话时间'],
  amount: ['total', 'total amount', 'order amount', 'price', 'value', 'sum', '金额', '订单金额', '总金额', '成交金额', '实付金额', '价格'],
  status: ['state', 'order status', '状态', '订单状态'],
  product: ['product name', 'item', 'article', 'goods', '产品', '商品', '产品名称', '商品名称', '咨询产品'],
  channel: ['source', '渠道', '来源', '沟通渠道', '咨询渠道'],
  text: ['content', 'message', 'body', 'note', 'comment', '内容', '文本', '对话内容', '消息', '备注'],
}; // prettier-ignore

const ID_NAMES = ['id', 'key', 'no', 'number', 'code', '编号', 'id号', '序号', '代码', '号'];

/** Names of what a row of a collection can be called, beside the collection's own key. */
const ROW_NAMES: Readonly<Record<string, readonly string[]>> = {
  customer: ['customer', 'client', 'account', 'cust', '客户', '会员', '用户', '顾客'],
  orders: ['order', 'invoice', 'transaction', 'purchase', '订单', '发票', '交易', '流水'],
  enquiries: ['enquiry', 'inquiry', '咨询', '询盘'],
  conversations: ['conversation', 'chat', 'message', '对话', '会话', '沟通'],
};

function rowNames(key: string): readonly string[] {
  return ROW_NAMES[key] ?? [key, key.replace(/s$/, '')];
}

/** Does a header name this field, in its own or another usual word? */
export function namesField(header: string, key: string, titles: readonly string[]): boolean {
  const folded = foldHeader(header);
  return [key, ...titles, ...(SYNONYMS[key] ?? [])].some((name) => foldHeader(name) === folded);
}

/** How surely a header names the id of a row: 2 `CustomerID`, 1 plain `ID`, 0 not at all. */
export function namesId(header: string, rowKey: string): 0 | 1 | 2 {
  const folded = foldHeader(header);
  const full = rowNames(rowKey).flatMap((row) => ID_NAMES.map((id) => foldHeader(`${row} ${id}`)));
  if (full.includes(folded)) return 2;
  return ID_NAMES.slice(0, 1)
    .concat('编号', '代码')
    .some((id) => foldHeader(id) === folded)
    ? 1
    : 0;
}
