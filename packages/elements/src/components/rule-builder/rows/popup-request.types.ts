import type { TemplateResult } from 'lit';
import type { LiteralValue, NewValue } from '@tagma/expression';
import type { FieldInfo, FieldKind } from '../fields/field-catalog.types.js';
import type { FieldScope } from '../row-context.types.js';

interface Request {
  /** `data-control` of the control that the popup hangs on. */
  readonly control: string;
  /** Name of what the popup holds. */
  readonly label: string;
}

/** A list of fields. */
export interface FieldsRequest extends Request {
  readonly type: 'fields';
  readonly scope: FieldScope;
  readonly chosen: readonly string[] | null;
  readonly pick: (field: FieldInfo) => void;
  /** Works the value out from something else; absent where only a field can stand. */
  readonly other?: (() => void) | undefined;
}

/** A list of the values of a field. */
export interface ValuesRequest extends Request {
  readonly type: 'values';
  readonly path: readonly string[];
  readonly choices: readonly LiteralValue[] | null;
  readonly kind: FieldKind;
  /** One value, or several of them. */
  readonly multiple: boolean;
  readonly chosen: () => readonly LiteralValue[];
  readonly change: (values: readonly LiteralValue[]) => void;
}

/** Tags through the tag picker. */
export interface TagsRequest extends Request {
  readonly type: 'tags';
  readonly chosen: () => readonly string[];
  /** False when that cannot be written. */
  readonly change: (tags: readonly string[]) => boolean;
}

/** A value worked out from fields, parameters, functions and so on. */
export interface OperandRequest extends Request {
  readonly type: 'operand';
  readonly scope: FieldScope;
  readonly kind: FieldKind;
  /** From the record to the field that the value is compared with; empty when it is none. */
  readonly path: readonly string[];
  readonly value: () => NewValue | undefined;
  readonly change: (value: NewValue) => void;
}

/** What the popup of the rows can show. */
export type PopupRequest = FieldsRequest | ValuesRequest | TagsRequest | OperandRequest;

/** The popup, fetched when it is first opened. */
export interface PopupPart {
  render(): TemplateResult;
  /** Shows the request of the memory; to be called after it was drawn. */
  open(): void;
  close(): void;
}
