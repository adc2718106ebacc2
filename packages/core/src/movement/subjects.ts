import type { AuditEntry } from '../audit/audit.types.js';
import type { Json } from '../shared/shared.types.js';
import type { Assignment } from '../tags/tags.types.js';
import type { TierAssignment } from '../tiers/tiers.types.js';
import { type CurrentPart, type MovementSubject, SEVERAL_PLACES } from './movement.types.js';

/** Movement between the tiers of a scheme. */
export function tierSubject(schemeId: string): MovementSubject {
  return {
    partOf({ action, target, before, after }) {
      if (target.kind !== 'record' || !isAboutTier(action)) return null;
      const told = memberOf(after, 'schemeId') ?? memberOf(before, 'schemeId');
      // Entries of earlier releases name the scheme only where a tier came.
      return told === undefined || told === schemeId ? { recordId: target.record.id, part: schemeId } : null;
    },
    place: (states, moment) => {
      const state = states.get(schemeId);
      return isObject(state) ? tierOf(state, moment) : null;
    },
  };
}

/** Tiers as they are now. */
export function tierParts(rows: readonly TierAssignment[]): readonly CurrentPart[] {
  return rows.map(({ record, schemeId, tierId, computedTierId, override }) => ({
    recordId: record.id,
    part: schemeId,
    state: { tierId, computedTierId, override: override === null ? null : { until: override.until } },
  }));
}

/**
 * Movement between tags, e.g. those of a category, or in and out of one. Whoever has several of them at once stands
 * at `SEVERAL_PLACES`.
 */
export function tagSubject(recordType: string, tagIds: ReadonlySet<string>): MovementSubject {
  return {
    partOf({ target }: AuditEntry) {
      if (target.kind !== 'record' || target.tagId === undefined) return null;
      return target.record.type === recordType && tagIds.has(target.tagId)
        ? { recordId: target.record.id, part: target.tagId }
        : null;
    },
    place: (states, moment) => {
      const held = [...states].filter(([, state]) => isHeld(state, moment)).map(([tagId]) => tagId);
      return held.length > 1 ? SEVERAL_PLACES : (held[0] ?? null);
    },
  };
}

/** Tags as they are now. */
export function tagParts(rows: readonly Assignment[]): readonly CurrentPart[] {
  return rows.map(({ record, tagId, state, expiresAt }) => ({
    recordId: record.id,
    part: tagId,
    state: { state, expiresAt },
  }));
}

/** An override that had ended by then does not count; see `tierAtInstant`. */
function tierOf(state: { readonly [key: string]: Json }, moment: string): string | null {
  const { tierId, computedTierId, override } = state;
  const isOver = isObject(override) && typeof override['until'] === 'string' && override['until'] <= moment;
  const tier = isOver ? (computedTierId ?? tierId) : tierId;
  return typeof tier === 'string' ? tier : null;
}

function isAboutTier(action: string): boolean {
  return action.startsWith('tier.') || action === 'tierAssignment.undone';
}

function memberOf(state: Json, key: string): Json | undefined {
  return isObject(state) ? state[key] : undefined;
}

function isHeld(state: Json, moment: string): boolean {
  if (!isObject(state) || state['state'] !== 'active') return false;
  const end = state['expiresAt'];
  return typeof end !== 'string' || end > moment;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
