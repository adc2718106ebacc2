import type { Actor, Concept, FullRecord, KeywordSuggestion, RecordRef, RecordText } from '@tagma/core';
import { conceptKeywords, execute, suggestByKeywords } from '@tagma/core';
import { ApiError } from '../../http/api-error.js';
import type { ApiDeps } from '../../http/deps.js';

/** Child rows whose texts are looked at, the newest of each collection. */
const ROWS = 50;

/** What a suggester is given. */
export interface SuggestRequest {
  readonly record: FullRecord;
  /** Texts of its child rows, e.g. of conversations. */
  readonly texts: readonly RecordText[];
  /** Tags and categories that the caller sees. */
  readonly concepts: readonly Concept[];
}

/**
 * Finds tags for texts: words by default, or a model of the host. What it gives is suggested, never assigned; tags
 * that do not exist or may not be given are left out.
 */
export type SuggestTags = (
  request: SuggestRequest,
) => Promise<readonly KeywordSuggestion[]> | readonly KeywordSuggestion[];

/** Names and aliases of tags in the texts. */
export const suggestByNames: SuggestTags = ({ texts, concepts }) =>
  suggestByKeywords(texts, conceptKeywords(concepts));

/**
 * Looks at the texts of a record and suggests tags for it.
 *
 * @returns how many suggestions are new.
 * @throws ApiError `not-found` for an unknown record; what a command is refused with otherwise.
 */
export async function suggestForRecord(
  deps: Pick<ApiDeps, 'store' | 'now' | 'newId' | 'sight'>,
  ref: RecordRef,
  actor: Actor,
  suggest: SuggestTags,
): Promise<number> {
  const [record, workspace] = await Promise.all([deps.store.record(ref), deps.store.workspace()]);
  if (record === null || workspace === null)
    throw new ApiError('not-found', `There is no ${ref.type} with the id ${ref.id}.`, { path: '/params/id' });
  const { hidden } = await deps.sight(actor);
  const concepts = workspace.concepts.filter(({ id }) => !hidden.has(id));
  const given = new Set(
    concepts.filter(({ kind, state }) => kind === 'tag' && state === 'active').map(({ id }) => id),
  );
  const found = await suggest({ record, texts: textsOf(record), concepts });
  const suggestions = found.filter(({ tagId }, index) => {
    const isFirst = found.findIndex((other) => other.tagId === tagId) === index;
    return isFirst && given.has(tagId);
  });
  const outcome = await execute(
    deps.store,
    { type: 'suggestTags', record: ref, suggestions },
    { actor, now: deps.now(), newId: deps.newId },
  );
  if (!outcome.ok) {
    const { code, message } = outcome.refusal;
    throw new ApiError(code === 'forbidden' ? 'forbidden' : 'invalid', message);
  }
  return outcome.changes.length;
}

/** All texts in child rows; the last rows are the newest where a host appends. */
function textsOf({ collections }: FullRecord): readonly RecordText[] {
  return Object.entries(collections).flatMap(([collection, rows]) =>
    rows
      .slice(-ROWS)
      .flatMap((row) =>
        Object.entries(row).flatMap(([key, value]) =>
          typeof value === 'string' ? [{ field: `${collection}.${key}`, text: value }] : [],
        ),
      ),
  );
}
