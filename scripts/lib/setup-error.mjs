/** Something the person at the keyboard has to know or do; shown as one message, never as a stack trace. */
export class SetupError extends Error {
  /** @param {string} message what is wrong and what cures it */
  constructor(message) {
    super(message);
    this.name = 'SetupError';
  }
}

/**
 * Runs a script's main function. A SetupError becomes one message and exit code 1;
 * anything else is a defect and keeps its stack trace.
 *
 * @param {() => unknown} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
