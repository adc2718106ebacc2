import * as v from 'valibot';
import { isRuleTagField } from '../rules/tag-fields.js';
import { isInstant } from '../shared/instants.js';
import { isObject } from '../shared/json.js';
import type { LocalizedText } from '../shared/shared.types.js';
import { TAG_HUES } from '../taxonomy/hues.js';
import { TAG_LAYERS } from '../taxonomy/layers.js';
import type { TagColor } from '../taxonomy/taxonomy.types.js';
import { LIMITS } from './limits.js';
import { isBlank, isCleanLine, isCleanText } from './text.js';

/** BCP 47 tags as far as texts use them: language, then subtags. */
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Ids that a caller chooses: a letter or digit, then also `. _ : -`. */
const NEW_ID = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u;
const HEX_COLOR = /^#[0-9a-f]{6}$/i;
const ICON = /^[a-z0-9][a-z0-9-]*$/;

function line(limit: number): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.maxLength(limit, 'too-long'),
    v.check(isCleanLine, 'broken-text'),
    v.check((text) => !isBlank(text), 'missing'),
  );
}

function lines(limit: number): v.GenericSchema<string> {
  return v.pipe(v.string(), v.maxLength(limit, 'too-long'), v.check(isCleanText, 'broken-text'));
}

function filledLines(limit: number): v.GenericSchema<string> {
  return v.pipe(
    lines(limit),
    v.check((text) => !isBlank(text), 'missing'),
  );
}

function localized(limit: number, isClean: (text: string) => boolean): v.GenericSchema<LocalizedText> {
  return v.pipe(
    // Not v.record: it drops members named __proto__ without a word.
    v.custom<LocalizedText>(isObject, 'wrong-type'),
    v.check((texts) => Object.keys(texts).length > 0, 'missing'),
    v.check((texts) => Object.keys(texts).length <= LIMITS.locales, 'too-long'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const [key, value] of Object.entries(dataset.value as Readonly<Record<string, unknown>>)) {
        const message = textProblem(key, value, limit, isClean);
        const input = { ...dataset.value } as Record<string, unknown>;
        if (message !== null)
          addIssue({
            expected: String(limit),
            message,
            path: [{ type: 'object', origin: 'value', input, key, value }],
          });
      }
    }),
  );
}

function textProblem(
  locale: string,
  text: unknown,
  limit: number,
  isClean: (text: string) => boolean,
): string | null {
  if (!LOCALE.test(locale)) return 'unknown-member';
  if (typeof text !== 'string') return 'wrong-type';
  if (text.length > limit) return 'too-long';
  if (!isClean(text)) return 'broken-text';
  return isBlank(text) ? 'missing' : null;
}

/** An id of something that exists, or claims to. */
export const existingId = line(LIMITS.id);

/** An id for something new. */
export const newIdSchema = v.pipe(line(LIMITS.id), v.regex(NEW_ID, 'wrong-value'));

/** A plain name. */
export const nameSchema = line(LIMITS.name);

/** A name per locale. */
export const localizedName = localized(LIMITS.name, isCleanLine);

/** A text of some lines per locale. */
export const localizedDescription = localized(LIMITS.description, isCleanText);

/** Why somebody did something; may be empty. */
export const reasonSchema = lines(LIMITS.reason);

/** Why somebody did something; must say something. */
export const requiredReasonSchema = filledLines(LIMITS.reason);

/** What somebody writes below a proposal. */
export const commentSchema = filledLines(LIMITS.comment);

/** What somebody writes about a version; may be empty. */
export const noteSchema = lines(LIMITS.description);

/** JSONata text. Empty is allowed in a draft; only publishing compiles it. */
export const expressionSchema = lines(LIMITS.expression);

/** ISO 8601, UTC, milliseconds. */
export const instantSchema = v.pipe(v.string(), v.check(isInstant, 'wrong-value'));

/** A version that a caller saw. */
export const versionSchema = v.pipe(v.number(), v.integer('wrong-value'), v.minValue(1, 'wrong-value'));

/** A number that JSON can hold. */
export const finiteNumber = v.pipe(v.number(), v.finite('wrong-value'));

/** A list of names that also find a concept. */
export const aliasesSchema = v.pipe(v.array(nameSchema), v.maxLength(LIMITS.aliases, 'too-long'));

/** A hue or `#rrggbb`. */
export const colorSchema = v.pipe(
  v.custom<TagColor>((value) => typeof value === 'string', 'wrong-type'),
  v.check((color) => (TAG_HUES as readonly string[]).includes(color) || HEX_COLOR.test(color), 'wrong-value'),
);

/** The name of an icon. */
export const iconSchema = v.pipe(line(LIMITS.icon), v.regex(ICON, 'wrong-value'));

/** 核心 / 扩展 / 临时 */
export const layerSchema = v.picklist(TAG_LAYERS);

/** Category or tag. */
export const conceptKindSchema = v.picklist(['category', 'tag']);

/** Names one record. */
export const recordRefSchema = v.strictObject({ type: existingId, id: existingId });

/** The key of a field or collection: what a rule reads. Not the names by which rules see the record's tags. */
export const fieldKeySchema = v.pipe(
  nameSchema,
  v.check((key) => key !== '__proto__' && !isRuleTagField(key), 'wrong-value'),
);

/** One field of a record type. */
export const fieldSchema = v.strictObject({
  key: fieldKeySchema,
  type: v.picklist(['text', 'integer', 'number', 'boolean', 'date', 'datetime']),
  title: localizedName,
});
