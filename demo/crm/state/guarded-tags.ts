import type { Permission, Refusal } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { personName } from '../../people.js';

/** The words of the reader. */
export interface GuardWords {
  readonly locale: string;
  /** Names of roles by id. */
  readonly roles: Readonly<Record<string, string>>;
  /** Whoever may do everything. */
  readonly administrators: string;
}

/**
 * Who alone may give a tag, where the reader is not among them and so writes no rule that gives it; `null` where
 * nothing stands in the way.
 *
 * @param answer What the session says to `rule.edit` and the tag.
 */
export function guardsOf(answer: Permission, words: GuardWords): string | null {
  if (answer.allowed || answer.why !== 'not-assignable-by') return null;
  return listed(answer.named ?? [], words);
}

/** Why a change of a rule was refused, with people and tags by their names. */
export function refusalOfRule(
  refusal: Refusal,
  words: GuardWords,
  nameOfTag: (id: string) => string,
): string {
  const { code, details } = refusal;
  if (code !== 'forbidden' || details === undefined) return describeRefusal(refusal, words.locale);
  const { id, ownerId, why } = details;
  const roles = idsIn(details['roles']);
  const told = {
    ...details,
    ...(why === 'not-assignable-by' ? { named: listed(idsIn(details['named']), words) } : {}),
    ...(roles.length > 0 ? { roles: listed(roles, words) } : {}),
    ...(typeof ownerId === 'string' && ownerId !== 'system' ? { ownerId: personName(ownerId) } : {}),
  };
  const name = typeof id === 'string' ? nameOfTag(id) : '';
  return describeRefusal({ ...refusal, details: told }, words.locale, name);
}

/** Refusals tell several ids in one text. */
function idsIn(told: unknown): readonly string[] {
  return typeof told === 'string' && told !== '' ? told.split(', ') : [];
}

function listed(ids: readonly string[], { locale, roles, administrators }: GuardWords): string {
  const names = ids.map((id) => roles[id] ?? personName(id));
  if (names.length === 0) return administrators;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}
