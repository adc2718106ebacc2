/*
 * All that is there before a later part of the editor is fetched. Each later part imports this module: bundlers that
 * make a file of each set of parts that share something then make one file of the first look, in place of sixteen that
 * weigh 2.5 kB more. Nothing is loaded by it that was not there.
 */
export { defineElement } from '../../internal/define.js';
export { EditorLook } from './editor-look.js';
