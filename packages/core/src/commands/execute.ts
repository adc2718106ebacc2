import type { Actor, Instant } from '../shared/shared.types.js';
import type { ChangedLocks } from '../rules/locks/locks.types.js';
import type { CommitResult, Store } from '../store/store.types.js';
import type { Command, CommandOutcome, Refusal } from './commands.types.js';
import { compileRuleText } from './compile-rule.js';
import { decide } from './decide.js';
import type { CompileRule, Decision, Facts } from './facts.types.js';
import { loadFacts } from './load-facts.js';
import { parseCommand } from './parse-command.js';
import { refuse } from './refuse.js';

/** Who acts when, and where ids come from. */
export interface ExecuteContext {
  readonly actor: Actor;
  readonly now: Instant;
  /** A new id with each call, never the same one again. */
  readonly newId: () => string;
  /** Default: the compiler of `@tagma/expression`. */
  readonly compileRule?: CompileRule;
  /**
   * `changedLocks` of `@tagma/expression`: reading rule texts is much, so whoever keeps locks brings it. Without it only
   * whoever may change locked parts changes a text that has some.
   */
  readonly changedLocks?: ChangedLocks;
}

/** How often a command is decided anew when others keep committing in between. */
const ATTEMPTS = 4;
/** The same where it waits for its turn, so that it is in the way of few. */
const ATTEMPTS_IN_TURN = 12;

/**
 * Carries a command out: checks its form, reads the facts, decides, commits. A conflict at the commit of a
 * command that names no expected version means only that others were faster: it is decided anew, three
 * times at most, over a counter in turn with others and eleven times. Never throws on data; rejects only when the store itself fails.
 */
export async function execute(
  store: Store,
  command: Command,
  context: ExecuteContext,
): Promise<CommandOutcome> {
  const parsed = parseCommand(command);
  if (!parsed.ok) return parsed;
  const ids = { transactionId: context.newId(), newEntityId: context.newId() };
  const decideOnce = (): Promise<Attempt> => attemptOnce(store, parsed.command, { ...context, ...ids });
  let outcome = await decideOnce();
  for (let attempt = 2; 'conflict' in outcome; attempt += 1) {
    const { conflict } = outcome;
    const isStale = 'expectedVersion' in parsed.command && isAboutTarget(parsed.command, conflict);
    if (isStale || attempt > attemptsOver(conflict)) return { ok: false, refusal: conflictRefusal(conflict) };
    outcome = await (isCrowded(conflict) && store.inTurn !== undefined
      ? store.inTurn(conflict.key, decideOnce)
      : decideOnce());
  }
  return outcome;
}

/**
 * Counters of running numbers are what everybody wants at the same time: who comes too late there takes turns with
 * the others, or a large command would hardly ever get through among many small ones.
 */
function isCrowded({ kind }: Conflict): boolean {
  return kind === 'codeCounter';
}

function attemptsOver(conflict: Conflict): number {
  return isCrowded(conflict) ? ATTEMPTS_IN_TURN : ATTEMPTS;
}

type AttemptContext = ExecuteContext & Pick<Facts, 'transactionId' | 'newEntityId'>;
type Conflict = Extract<CommitResult, { ok: false }>['conflict'];
type Attempt = CommandOutcome | { readonly conflict: Conflict };

async function attemptOnce(
  store: Store,
  command: Command,
  { actor, now, transactionId, newEntityId, compileRule = compileRuleText, changedLocks }: AttemptContext,
): Promise<Attempt> {
  const workspace = await store.workspace();
  if (workspace === null) {
    return refuse('invalid', 'The store holds no workspace yet. Initialize it first.');
  }
  const facts = await loadFacts(store, command, workspace, now, actor);
  const told = { actor, now, transactionId, newEntityId, compileRule };
  const decision = decide(command, { ...facts, ...told, ...(changedLocks && { changedLocks }) });
  return decision.ok ? commit(store, decision) : decision;
}

async function commit(store: Store, decision: Extract<Decision, { ok: true }>): Promise<Attempt> {
  const { transaction, warnings, counts, tierCounts, createdId } = decision;
  const rest = {
    warnings,
    ...(counts === undefined ? {} : { counts }),
    ...(tierCounts === undefined ? {} : { tierCounts }),
    ...(createdId === undefined ? {} : { createdId }),
  };
  if (transaction === null) return { ok: true, transactionId: null, changes: [], events: [], ...rest };
  const result = await store.commit(transaction);
  if (!result.ok) return { conflict: result.conflict };
  return {
    ok: true,
    transactionId: transaction.id,
    changes: transaction.changes,
    events: result.events,
    ...rest,
  };
}

/** Whether what moved is the very thing whose version the caller named. */
function isAboutTarget(command: Command, { key }: Conflict): boolean {
  return 'id' in command && command.id === key;
}

function conflictRefusal({ kind, key, expected, actual }: Conflict): Refusal {
  const message = `The ${kind} ${key} was changed by somebody else at the same moment. Load it again.`;
  return { code: 'conflict', message, details: { kind, id: key, expected, actual } };
}
