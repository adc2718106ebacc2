import * as v from 'valibot';
import { derivedDetails, editableDetails, optional } from '../validation/concept-schemas.js';
import {
  aliasesSchema,
  colorSchema,
  conceptKindSchema,
  existingId,
  finiteNumber,
  iconSchema,
  instantSchema,
  layerSchema,
  localizedDescription,
  localizedName,
  newIdSchema,
} from '../validation/schemas.js';

/** A concept of a document: its form; what it refers to is checked apart. */
export const conceptSchema = v.strictObject({
  ...optional(editableDetails),
  ...optional(derivedDetails),
  id: newIdSchema,
  kind: conceptKindSchema,
  parentId: v.nullable(existingId),
  order: finiteNumber,
  name: localizedName,
  aliases: aliasesSchema,
  description: v.exactOptional(localizedDescription),
  color: v.exactOptional(colorSchema),
  icon: v.exactOptional(iconSchema),
  layer: layerSchema,
  exclusive: v.boolean(),
  ownerId: v.exactOptional(existingId),
  state: v.picklist(['draft', 'active', 'archived', 'merged']),
  mergedIntoId: v.exactOptional(existingId),
  createdAt: instantSchema,
});
