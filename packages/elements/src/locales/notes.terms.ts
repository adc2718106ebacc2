import type { Note, NoteVisibility } from '@tagma/core';
import type { TermCatalog } from './locale-registry.js';

/** Words of the notes on a record. */
export interface NotesTerms {
  readonly label: string;
  readonly write: string;
  readonly text: string;
  readonly grade: string;
  readonly visibility: string;
  readonly visibilities: Readonly<Record<NoteVisibility, string>>;
  /** Shown beside a note that not everybody reads. */
  readonly visibleTo: Readonly<Record<Exclude<NoteVisibility, 'team'>, string>>;
  readonly restrictedGrade: string;
  readonly states: Readonly<Record<Note['state'], string>>;
  readonly add: string;
  readonly adding: string;
  readonly save: string;
  readonly cancel: string;
  readonly edit: string;
  readonly close: string;
  readonly reopen: string;
  readonly pin: string;
  readonly unpin: string;
  readonly pinned: string;
  readonly remove: string;
  readonly edited: (times: string) => string;
  readonly wasSaid: (who: string, when: string) => string;
  readonly filter: string;
  readonly allGrades: string;
  readonly withDone: (count: string) => string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly noMatch: string;
  readonly allDone: string;
  readonly showAll: string;
  readonly needsText: string;
  readonly tooLong: (limit: string) => string;
  readonly added: string;
  readonly saved: string;
  readonly closed: string;
  readonly reopened: string;
  readonly removed: string;
  readonly shortcut: string;
  readonly failed: string;
}

/** Words of the notes, in the built-in languages. */
export const notesTerms: TermCatalog<NotesTerms> = {
  area: 'notes',
  en: {
    label: 'Notes',
    write: 'Write a note…',
    text: 'Text of the note',
    grade: 'Grade',
    visibility: 'Who reads it',
    visibilities: { team: 'The team', managers: 'Managers and me', private: 'Only me' },
    visibleTo: { managers: 'Managers only', private: 'Only you' },
    restrictedGrade: 'Notes of this grade are for managers and you.',
    states: { open: 'Open', done: 'Done' },
    add: 'Add note',
    adding: 'Adding…',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    close: 'Mark as done',
    reopen: 'Reopen',
    pin: 'Pin to the top',
    unpin: 'Unpin',
    pinned: 'Pinned',
    remove: 'Delete',
    edited: (times) => `Edited ${times}×`,
    wasSaid: (who, when) => `Before ${who} changed it on ${when}`,
    filter: 'Show',
    allGrades: 'All grades',
    withDone: (count) => `Also done (${count})`,
    empty: 'No notes yet',
    emptyHelp: 'Write down what a colleague should know before the next contact.',
    noMatch: 'No note has this grade.',
    allDone: 'All notes are done.',
    showAll: 'Show all',
    needsText: 'Write something first.',
    tooLong: (limit) => `At most ${limit} characters.`,
    added: 'Note added',
    saved: 'Note saved',
    closed: 'Marked as done',
    reopened: 'Note reopened',
    removed: 'Note deleted',
    shortcut: 'Ctrl+Enter adds the note',
    failed: 'The notes could not be loaded',
  },
  'zh-CN': {
    label: '备注',
    write: '写备注…',
    text: '备注内容',
    grade: '等级',
    visibility: '可见范围',
    visibilities: { team: '团队', managers: '主管和我', private: '仅自己' },
    visibleTo: { managers: '仅主管可见', private: '仅自己可见' },
    restrictedGrade: '该等级的备注仅主管和您本人可见。',
    states: { open: '未处理', done: '已处理' },
    add: '添加备注',
    adding: '正在添加…',
    save: '保存',
    cancel: '取消',
    edit: '编辑',
    close: '标为已处理',
    reopen: '重新打开',
    pin: '置顶',
    unpin: '取消置顶',
    pinned: '已置顶',
    remove: '删除',
    edited: (times) => `已编辑 ${times} 次`,
    wasSaid: (who, when) => `${who} 于 ${when} 修改前`,
    filter: '显示',
    allGrades: '全部等级',
    withDone: (count) => `含已处理（${count}）`,
    empty: '还没有备注',
    emptyHelp: '写下同事在下次联系客户前需要知道的事。',
    noMatch: '没有该等级的备注。',
    allDone: '备注均已处理。',
    showAll: '显示全部',
    needsText: '请先填写内容。',
    tooLong: (limit) => `最多 ${limit} 个字符。`,
    added: '已添加备注',
    saved: '已保存备注',
    closed: '已标为已处理',
    reopened: '已重新打开备注',
    removed: '已删除备注',
    shortcut: '按 Ctrl+Enter 添加',
    failed: '备注加载失败',
  },
};
