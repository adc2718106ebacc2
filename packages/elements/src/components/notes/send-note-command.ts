import type { CommandOutcome, NoteCommand, Session } from '@tagma/core';
import { sessionErrorText } from '../../internal/session-error-text.js';
import type { CommonTerms } from '../../locales/common.terms.js';
import { describeRefusal } from '../../locales/describe.js';
import { NoteChangeRequestEvent } from './notes.events.js';
import { toSessionFailure } from '../../internal/session-failure.js';

/** How a change is sent. */
export interface NoteSending {
  /** Without one the page is asked. */
  readonly session: Session | undefined;
  readonly locale: string;
  readonly common: CommonTerms;
  /** `false` when a listener cancelled it. */
  readonly emit: (event: Event) => boolean;
}

/** What came of a change; `text` says why it was refused. */
export type NoteResult =
  | { readonly ok: true; readonly undo: (() => Promise<void>) | null }
  | { readonly ok: false; readonly text: string };

/** Sends a change to the session, or asks the page. Never rejects. */
export async function sendNoteCommand(command: NoteCommand, sending: NoteSending): Promise<NoteResult> {
  const { session, common, locale } = sending;
  try {
    const outcome = await (session === undefined ? ask(command, sending) : session.execute(command));
    if (outcome === null) return { ok: true, undo: null };
    if (!outcome.ok) return { ok: false, text: describeRefusal(outcome.refusal, locale) };
    const { transactionId } = outcome;
    if (session === undefined || transactionId === null) return { ok: true, undo: null };
    return {
      ok: true,
      undo: async () => {
        await session.execute({ type: 'undo', transactionId });
      },
    };
  } catch (error) {
    return { ok: false, text: sessionErrorText(toSessionFailure(error), common) };
  }
}

/** `null`: heard, without an answer. */
async function ask(command: NoteCommand, { emit }: NoteSending): Promise<CommandOutcome | null> {
  let answer: CommandOutcome | Promise<CommandOutcome> | null = null;
  const event = new NoteChangeRequestEvent({
    command,
    respondWith: (outcome) => {
      answer = outcome;
    },
  });
  emit(event);
  return answer;
}
