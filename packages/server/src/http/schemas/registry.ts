import { z } from 'zod';

/** The schemas that have a name in the API document. */
export const apiSchemas = z.registry<{ id: string }>();

/** Gives a schema its name in the API document, and pins it to the type the code uses. */
export function named<T>(id: string, schema: z.ZodType<T>): z.ZodType<T> {
  schema.register(apiSchemas, { id });
  return schema;
}
