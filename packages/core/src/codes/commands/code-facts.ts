import type { FactsContext } from '../../commands/needed-facts.js';
import type { NeededFacts } from '../../commands/facts.types.js';
import { recordKey } from '../../commands/record-key.js';
import { ruleInput } from '../../rules/rule-input.js';
import type { Instant } from '../../shared/shared.types.js';
import { isActiveAt } from '../../tags/grounds.js';
import type { CodeAssignment, CodePattern } from '../codes.types.js';
import type { CodeContext } from '../compiled.types.js';
import { codeExpression } from '../expression-engine.js';
import { codeKey, keysOfCode } from '../issue/code-key.js';
import type { CodeRecord, IssueFacts } from '../issue/issue.types.js';
import { planIssue } from '../issue/plan-issue.js';
import { workingPattern, type WorkingPattern } from '../issue/working-pattern.js';
import { parseCode } from '../parse/parse-code.js';
import { renderCode, scopeKeyOf } from '../render/render-code.js';
import { counterKey } from '../sequence/counter-state.js';
import type { CodeCommand, CodeCommandOf } from './code-commands.types.js';

/** What is known of codes and their records; the facts of a decision, or what is known on the way to them. */
export type CodeSources = Pick<FactsContext, 'workspace' | 'entities' | 'fullRecords' | 'tagRows'> & {
  readonly now: Instant;
};

/** What a decision about codes must be told; ask again with what was found. */
export function codeFacts(command: CodeCommand, context: FactsContext): NeededFacts {
  const sources = { ...context, now: context.now ?? '' };
  switch (command.type) {
    case 'createCodePattern':
      return command.id === undefined ? {} : { history: { kind: 'code-pattern', id: command.id } };
    case 'updateCodePattern':
    case 'publishCodePattern':
    case 'pauseCodePattern':
    case 'archiveCodePattern':
    case 'restoreCodePattern':
      return patternNeed(command.id);
    case 'issueCodes':
    case 'recodeRecords':
      return issueNeeds(command, sources);
    case 'assignCode':
      return assignNeeds(command, sources);
    case 'importCodes':
      return importNeeds(command, sources);
    case 'retireCode':
      return {
        entities: [{ kind: 'codeAssignment', query: { ids: [codeKey(command.record.type, command.code)] } }],
      };
    case 'leaseNumbers':
      return withCounters(patternNeed(command.patternId), command.patternId, [command.scopeKey]);
    case 'returnLease':
      return leaseNeeds(command, sources);
    case 'noteCodeJob':
      return { entities: [{ kind: 'codeJob', query: { ids: [command.job.id] } }] };
  }
}

/** The working pattern, `null` when it is unknown or was never published. */
export function workingOf(sources: CodeSources, patternId: string): WorkingPattern | null {
  const pattern = sources.entities?.get('codePattern', patternId);
  return pattern === undefined ? null : workingPattern(pattern, codeContext(sources, pattern.recordType));
}

/** What patterns of a record type are compiled for. */
export function codeContext({ workspace }: Pick<CodeSources, 'workspace'>, recordType: string): CodeContext {
  const { recordTypes, timeZone } = workspace.settings;
  const type = recordTypes.find(({ id }) => id === recordType);
  return { timeZone, expressions: codeExpression, ...(type === undefined ? {} : { recordType: type }) };
}

/** The records that exist, in the given order, each once. */
function codeRecords(
  sources: CodeSources,
  recordType: string,
  ids: readonly string[],
): readonly CodeRecord[] {
  const { fullRecords, tagRows = [], workspace, now } = sources;
  const tags = new Map<string, string[]>();
  for (const row of tagRows) {
    if (!isActiveAt(row, now)) continue;
    const key = recordKey(row.record);
    tags.set(key, [...(tags.get(key) ?? []), row.tagId]);
  }
  return [...new Set(ids)].flatMap((id) => {
    const key = recordKey({ type: recordType, id });
    const record = fullRecords?.get(key);
    if (record === undefined) return [];
    return [{ id, input: ruleInput(record, tags.get(key) ?? [], workspace.concepts) }];
  });
}

/** What planning looks at. */
export function issueFacts(
  sources: CodeSources,
  working: WorkingPattern,
  recordIds: readonly string[],
): IssueFacts {
  const { pattern, newest } = working;
  const { entities, workspace } = sources;
  const types = workspace.settings.recordTypes.map(({ id }) => id);
  const held = codesByRecord(sources, pattern);
  return {
    working,
    records: codeRecords(sources, pattern.recordType, recordIds),
    codesOf: (id) => held.get(id) ?? [],
    counterOf: (scopeKey) => entities?.get('codeCounter', counterKey(pattern.id, scopeKey)),
    isHeld: (code) =>
      keysOfCode(pattern, newest.definition.uniqueness, types, code).some(
        (key) => entities?.get('codeAssignment', key) !== undefined,
      ),
    now: sources.now,
  };
}

/** Codes of the pattern that were read, by record. */
export function codesByRecord(
  { entities }: Pick<CodeSources, 'entities'>,
  { id }: Pick<CodePattern, 'id'>,
): ReadonlyMap<string, readonly CodeAssignment[]> {
  const found = new Map<string, CodeAssignment[]>();
  for (const held of entities?.all('codeAssignment').values() ?? []) {
    if (held.patternId !== id) continue;
    const codes = found.get(held.record.id);
    if (codes === undefined) found.set(held.record.id, [held]);
    else codes.push(held);
  }
  return found;
}

function patternNeed(id: string): NeededFacts {
  return { entities: [{ kind: 'codePattern', query: { ids: [id] } }] };
}

/** The records whole, and the codes that they have or had. */
function recordNeeds(
  { pattern, newest }: WorkingPattern,
  recordIds: readonly string[],
  needed: NeededFacts,
): NeededFacts {
  const { id, recordType } = pattern;
  const ids = [...new Set(recordIds)];
  const readsTags = newest.definition.segments.some(({ type }) => type === 'expression');
  return {
    entities: [
      ...(needed.entities ?? []),
      { kind: 'codeAssignment', query: { recordType, recordIds: ids, groups: [id] } },
    ],
    fullRecords: ids.map((recordId) => ({ type: recordType, id: recordId })),
    ...(readsTags ? { tagRows: { recordType, recordIds: ids } } : {}),
  };
}

function withCounters(needed: NeededFacts, patternId: string, scopeKeys: readonly string[]): NeededFacts {
  if (scopeKeys.length === 0) return needed;
  const ids = [...new Set(scopeKeys)].map((scopeKey) => counterKey(patternId, scopeKey));
  return { ...needed, entities: [...(needed.entities ?? []), { kind: 'codeCounter', query: { ids } }] };
}

/** Whether anybody holds these codes. */
function withCodes(
  needed: NeededFacts,
  sources: CodeSources,
  { pattern, newest }: WorkingPattern,
  codes: readonly string[],
): NeededFacts {
  const types = sources.workspace.settings.recordTypes.map(({ id }) => id);
  const ids = codes.flatMap((code) => keysOfCode(pattern, newest.definition.uniqueness, types, code));
  if (ids.length === 0) return needed;
  const query = { ids: [...new Set(ids)] };
  return { ...needed, entities: [...(needed.entities ?? []), { kind: 'codeAssignment', query }] };
}

/** Pattern, then records, then their counters, then whether the planned codes are free. */
function issueNeeds(
  command: CodeCommandOf<'issueCodes' | 'recodeRecords'>,
  sources: CodeSources,
): NeededFacts {
  const { patternId, recordIds } = command;
  const working = workingOf(sources, patternId);
  if (working === null) return patternNeed(patternId);
  const needed = recordNeeds(working, recordIds, patternNeed(patternId));
  const facts = issueFacts(sources, working, recordIds);
  if (facts.records.length === 0) return needed;
  const scopes = scopesOf(working, facts);
  const counted = withCounters(needed, patternId, scopes);
  // Which codes are planned is known once the counters are.
  if (scopes.length > 0 && sources.entities?.asked('codeCounter') !== true) return counted;
  const { steps } = planIssue(facts, command.type === 'issueCodes' ? 'issue' : 'recode');
  const planned = steps.filter(({ action }) => action !== 'reclaimed').map(({ code }) => code);
  return withCodes(counted, sources, working, planned);
}

function scopesOf({ ready }: WorkingPattern, { records, now }: IssueFacts): readonly string[] {
  return records.flatMap(({ input }) => {
    const scope = scopeKeyOf(ready, input, { now });
    return scope.ok && scope.scopeKey !== null ? [scope.scopeKey] : [];
  });
}

function assignNeeds(
  { patternId, record, given }: CodeCommandOf<'assignCode'>,
  sources: CodeSources,
): NeededFacts {
  const working = workingOf(sources, patternId);
  if (working === null) return patternNeed(patternId);
  const needed = recordNeeds(working, [record.id], patternNeed(patternId));
  const read = 'code' in given ? parseCode(working.ready, given.code) : null;
  if (read?.ok === true)
    return withCodes(
      withCounters(needed, patternId, read.scopeKey === null ? [] : [read.scopeKey]),
      sources,
      working,
      [read.code],
    );
  if ('code' in given) return withCodes(needed, sources, working, [given.code]);
  const scopes = scopesOf(working, issueFacts(sources, working, [record.id]));
  const counted = withCounters(needed, patternId, scopes);
  return withCodes(counted, sources, working, manualCodes(working, sources, record.id, given.number));
}

function manualCodes(
  working: WorkingPattern,
  sources: CodeSources,
  recordId: string,
  number: number,
): readonly string[] {
  const [record] = codeRecords(sources, working.pattern.recordType, [recordId]);
  if (record === undefined) return [];
  const rendered = renderCode(working.ready, record.input, { number, now: sources.now });
  return rendered.ok ? [rendered.code] : [];
}

function importNeeds({ patternId, codes }: CodeCommandOf<'importCodes'>, sources: CodeSources): NeededFacts {
  const working = workingOf(sources, patternId);
  if (working === null) return patternNeed(patternId);
  const ids = codes.map(({ recordId }) => recordId);
  const { recordType } = working.pattern;
  const read = codes.map(({ code }) => ({ code, parsed: parseCode(working.ready, code) }));
  const needed: NeededFacts = {
    records: { type: recordType, ids: [...new Set(ids)] },
    entities: [
      ...(patternNeed(patternId).entities ?? []),
      { kind: 'codeAssignment', query: { recordType, recordIds: [...new Set(ids)], groups: [patternId] } },
    ],
  };
  const scopes = read.flatMap(({ parsed }) =>
    parsed.ok && parsed.scopeKey !== null ? [parsed.scopeKey] : [],
  );
  const texts = read.map(({ code, parsed }) => (parsed.ok ? parsed.code : code));
  return withCodes(withCounters(needed, patternId, scopes), sources, working, texts);
}

function leaseNeeds(
  { patternId, scopeKey, used }: CodeCommandOf<'returnLease'>,
  sources: CodeSources,
): NeededFacts {
  const working = workingOf(sources, patternId);
  if (working === null) return patternNeed(patternId);
  const ids = used.map(({ recordId }) => recordId);
  const needed = recordNeeds(working, ids, patternNeed(patternId));
  const codes = used.flatMap(({ recordId, number }) => manualCodes(working, sources, recordId, number));
  return withCodes(withCounters(needed, patternId, [scopeKey]), sources, working, codes);
}
