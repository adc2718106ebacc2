import { StoreOpenError } from '../errors.js';

/** Whether the error is one of these of the file system, e.g. `ENOENT`. */
export function isFileError(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The refusal for a folder that cannot be used; errors of another kind pass through. */
export function folderError(folder: string, error: unknown): unknown {
  if (isFileError(error, 'ENOSPC', 'EDQUOT')) return diskFull(folder, error);
  if (isFileError(error, 'ENOTDIR', 'EEXIST'))
    return new StoreOpenError(
      'folder-not-writable',
      `The data folder ${folder} is a file, or lies below one. Choose a folder.`,
      { folder },
      { cause: error },
    );
  if (isFileError(error, 'EACCES', 'EPERM', 'EROFS'))
    return new StoreOpenError(
      'folder-not-writable',
      `The data folder ${folder} cannot be written (${String(error)}). Check its owner and rights, or choose another folder.`,
      { folder },
      { cause: error },
    );
  return error;
}

/** The refusal for a disk without room. */
export function diskFull(folder: string, cause?: unknown): StoreOpenError {
  return new StoreOpenError(
    'disk-full',
    `The disk of the data folder ${folder} is full. Free some space and start again.`,
    { folder },
    { cause },
  );
}
