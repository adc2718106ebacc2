import type { Actor, Json, JsonObject, LocalizedText, Page, RecordRef } from '@tagma/core';
import { LIMITS } from '@tagma/core';
import { z } from 'zod';
import { named } from './registry.js';

/** Text that can be stored and compared: no lone surrogates, no control characters. */
export const plainText = z
  .string()
  .refine((text) => !/[\p{Surrogate}\p{Cc}]/u.test(text), 'The text has broken or control characters.');

/** An id in a path, a query or a body. */
export const idSchema = plainText.min(1).max(LIMITS.id);

/** Ids one query may name; more are asked for in several queries. */
export const MAX_IDS = 5000;

/** {@link Instant}; any ISO 8601 instant with a zone is read. */
export const instantSchema = z.iso.datetime({ offset: true });

/** {@link Json} */
export const jsonSchema = named<Json>('Json', z.json());

/** {@link JsonObject} */
export const jsonObjectSchema = named<JsonObject>('JsonObject', z.record(z.string(), jsonSchema));

/** {@link LocalizedText} */
export const localizedTextSchema = named<LocalizedText>('LocalizedText', z.record(z.string(), z.string()));

/** {@link RecordRef} */
export const recordRefSchema = named<RecordRef>('RecordRef', z.object({ type: idSchema, id: idSchema }));

/** {@link Actor} */
export const actorSchema = named<Actor>(
  'Actor',
  z.object({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    teams: z.array(z.string()).exactOptional(),
  }),
);

/** A list of `items` with the cursor of the next page. */
export function pageOf<T>(id: string, item: z.ZodType<T>): z.ZodType<Page<T>> {
  return named<Page<T>>(id, z.object({ items: z.array(item), next: z.string().nullable() }));
}

/** A number in a query string. */
export function queryNumber(minimum: number, maximum: number): z.ZodType<number | undefined> {
  return z.coerce.number().int().min(minimum).max(maximum).optional();
}
