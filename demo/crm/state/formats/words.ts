/** What the page says of files that cannot be read, in the language of the page. */
interface FormatWords {
  readonly brokenRow: (line: number, value: string) => string;
  readonly noRows: string;
  readonly noNames: string;
  readonly fault: (message: string) => string;
  readonly faultAt: (line: number, column: number, message: string) => string;
  readonly faultIn: (path: string, message: string) => string;
}

const en: FormatWords = {
  brokenRow: (line, value) => `Line ${line} has quotes that do not match: ${value}`,
  noRows: 'The file has no rows below its heading.',
  noNames: 'No column says what the categories and tags are called. Name one “name” or “path”.',
  fault: (message) => `The file cannot be read: ${message}`,
  faultAt: (line, column, message) => `The file breaks at line ${line}, column ${column}: ${message}`,
  faultIn: (path, message) => `The file breaks at ${path}: ${message}`,
};

const zh: FormatWords = {
  brokenRow: (line, value) => `第 ${line} 行的引号不成对：${value}`,
  noRows: '除标题行外，文件中没有数据。',
  noNames: '没有一列写明分类或标签的名称，请把对应的列命名为“名称”或“路径”。',
  fault: (message) => `无法读取该文件：${message}`,
  faultAt: (line, column, message) => `文件在第 ${line} 行第 ${column} 列出错：${message}`,
  faultIn: (path, message) => `文件在 ${path} 处出错：${message}`,
};

/** The words for the language that the page is in. */
export function taxonomyWords(): FormatWords {
  return document.documentElement.lang.startsWith('zh') ? zh : en;
}
