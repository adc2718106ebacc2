/** Something the person at the keyboard has to know or do; shown as one message, never as a stack trace. */
export class SetupError extends Error {
  /** @param {string} message what is wrong and what cures it */
  constructor(message) {
    super(message);
    this.name = 'SetupError';
  }
}

const SYSTEM_MESSAGES = {
  ENOSPC: 'The disk is full. Free some space and run the command again.',
  EDQUOT: 'The disk quota is used up. Free some space and run the command again.',
  EROFS: 'The disk is read-only.',
  EACCES: 'A file or folder may not be written by this user.',
};

/** The message for a person, or `null` for a defect. */
function explain(error) {
  if (error instanceof SetupError) return error.message;
  const known = SYSTEM_MESSAGES[error.code];
  return known === undefined ? null : `${known}${error.path ? ` (${error.path})` : ''}`;
}

/**
 * Runs a script's main function. A SetupError, or a full disk, becomes one message and exit code 1;
 * anything else is a defect and keeps its stack trace.
 *
 * @param {() => unknown} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    const message = explain(error);
    if (message === null) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}
