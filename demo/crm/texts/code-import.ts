import { counted } from './counted.js';
import type { ImportConflict } from '@tagma/core';

const conflictsEn: Readonly<Record<ImportConflict, string>> = {
  'unknown-record': 'there is no such customer',
  unreadable: 'not a code of the pattern',
  held: 'another customer has or had it',
  'has-code': 'the customer has another code',
  twice: 'stands in the file before',
  leased: 'a device may use the number any moment',
};

/** Words of taking over codes that customers have already. */
export const codeImportEn = {
  button: 'Take over existing codes',
  help: 'A CSV file with the customer number in its first column and a column “code”. You see what it would do before anything is stored.',
  noCodes: 'The file has no codes.',
  reading: 'Reading the file…',
  title: (file: string) => `Existing codes from ${file}`,
  summary: (adopted: string, same: string, conflicts: string) =>
    `${adopted} codes can be taken over, ${same} are there already, ${conflicts} cannot be taken over.`,
  counters: 'Counters afterwards',
  next: (name: string, number: string) => `${name} goes on with ${number}`,
  full: (name: string) => `${name} is full`,
  moreCounters: (count: string) => `and ${count} more`,
  conflictList: 'Rows that cannot be taken over',
  line: 'Line',
  conflicts: conflictsEn,
  take: (count: string) => `Take over ${counted(count, 'code')}`,
  cancel: 'Cancel',
  done: (count: string) =>
    `${counted(count, 'code was', 'codes were')} taken over. New numbers go on behind them.`,
  undo: 'Undo',
  undone: 'Taken back.',
};

export type CodeImportTexts = typeof codeImportEn;

export const codeImportZh: CodeImportTexts = {
  button: '导入已有编号',
  help: '上传 CSV：第一列为客户 ID，另有一列“编号”。保存之前可以先查看结果。',
  noCodes: '文件中没有编号。',
  reading: '正在读取文件…',
  title: (file) => `${file} 中的已有编号`,
  summary: (adopted, same, conflicts) =>
    `可导入 ${adopted} 个编号，${same} 个已存在，${conflicts} 个无法导入。`,
  counters: '导入后的流水号',
  next: (name, number) => `${name} 从 ${number} 继续`,
  full: (name) => `${name} 已用完`,
  moreCounters: (count) => `另有 ${count} 个`,
  conflictList: '无法导入的行',
  line: '行号',
  conflicts: {
    'unknown-record': '没有这位客户',
    unreadable: '不符合编号规则',
    held: '其他客户正在使用或曾经使用',
    'has-code': '该客户已有其他编号',
    twice: '文件中前面已出现',
    leased: '号码已预留给设备',
  },
  take: (count) => `导入 ${count} 个编号`,
  cancel: '取消',
  done: (count) => `已导入 ${count} 个编号，新的流水号将从其后继续。`,
  undo: '撤销',
  undone: '已撤销。',
};
