import type { FileFault, PlanFault } from '@tagma/csv';
import type { ApiErrorCode } from '@tagma/server/client';

/** Why a request did not succeed; the keys are the service's closed list of codes and of file faults. */
export interface ErrorTexts {
  readonly codes: Readonly<Record<ApiErrorCode, string>>;
  readonly faults: Readonly<Record<FileFault | 'broken-file' | PlanFault['code'], string>>;
  readonly offline: string;
}

export const errorsEn: ErrorTexts = {
  codes: {
    'malformed-json': 'the request was damaged on its way.',
    invalid: 'a value cannot be used.',
    unauthenticated: 'your session has ended; load the page again.',
    forbidden: 'your role does not allow it.',
    'not-found': 'it is not there any more.',
    conflict: 'it is already being done, or somebody changed it meanwhile.',
    'too-large': 'it is larger than the service takes.',
    'unsupported-media-type': 'this kind of file is not supported.',
    'rule-does-not-compile': 'the condition has an error; it is marked below the text.',
    'wrong-state': 'it was started, finished or cancelled meanwhile.',
    'key-reused': 'the request was sent twice with different content.',
    'storage-full': 'the disk of the service is full.',
    busy: 'the service is busy with the same kind of work; try again in a moment.',
    unavailable: 'the database does not answer; try again in a moment.',
    'too-many-requests': 'too many requests came at once; try again in a moment.',
    stopping: 'the service is being stopped.',
    internal: 'an error inside the service; it was logged.',
  },
  faults: {
    'empty-file': 'the file is empty.',
    'no-header': 'the file has no header row.',
    'too-many-columns': 'the file has too many columns.',
    'not-text': 'the file is not a CSV file; save a spreadsheet as CSV first.',
    'broken-file': 'the gzip file is damaged or incomplete.',
    'no-files': 'no file is chosen.',
    'unknown-role': 'a file is for something that this workspace does not have.',
    'unknown-time-zone': 'the time zone is not known.',
    'unknown-column': 'a column is not in the file any more.',
    'field-twice': 'two columns fill the same field; leave one of them out.',
    'wrong-type': 'a field exists already with another type; choose that type or another field.',
    'reserved-field': 'a field name is used by rules for something else; choose another one.',
  },
  offline: 'the service does not answer; what you entered is kept.',
};

export const errorsZh: ErrorTexts = {
  codes: {
    'malformed-json': '请求在传输中损坏。',
    invalid: '有一个值无法使用。',
    unauthenticated: '会话已结束，请重新载入页面。',
    forbidden: '当前身份没有此权限。',
    'not-found': '对象已不存在。',
    conflict: '正在进行相同操作，或其他人刚刚修改过。',
    'too-large': '内容超过服务允许的大小。',
    'unsupported-media-type': '不支持这种文件。',
    'rule-does-not-compile': '条件有错误，位置已在文本下方标出。',
    'wrong-state': '它已被启动、完成或取消。',
    'key-reused': '同一请求以不同内容发送了两次。',
    'storage-full': '服务所在磁盘已满。',
    busy: '服务正忙于同类工作，请稍后重试。',
    unavailable: '数据库没有响应，请稍后重试。',
    'too-many-requests': '请求过于频繁，请稍后再试。',
    stopping: '服务正在停止。',
    internal: '服务内部出错，已记录。',
  },
  faults: {
    'empty-file': '文件为空。',
    'no-header': '文件没有表头行。',
    'too-many-columns': '文件的列过多。',
    'not-text': '文件不是 CSV；电子表格请先另存为 CSV。',
    'broken-file': 'gzip 文件已损坏或不完整。',
    'no-files': '没有选择文件。',
    'unknown-role': '有文件对应的数据在此工作区中不存在。',
    'unknown-time-zone': '无法识别时区。',
    'unknown-column': '有一列已不在文件中。',
    'field-twice': '两列对应同一字段，请将其中一列设为不导入。',
    'wrong-type': '字段已存在且类型不同，请改用该类型或其他字段。',
    'reserved-field': '字段名已被规则占用，请换一个。',
  },
  offline: '服务没有响应，已输入的内容会保留。',
};
