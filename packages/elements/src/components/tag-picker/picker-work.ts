import type { PropertyValues, TemplateResult, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import type { KnownConcepts } from '../../internal/tag-list/known-concepts.js';
import type { TagPickerField } from './tag-picker-field.js';

/** What the element lends to the part that works. */
export interface PickerBase {
  readonly host: TagPickerField;
  readonly localize: LocalizeController;
  readonly input: HTMLInputElement | null;
  readonly isDisabled: boolean;
  readonly isFull: boolean;
  readonly terms: TagPickerTerms;
  emit(event: Event): boolean;
  /** Asks the page whether a tag may be removed. */
  mayRemove(tagId: string): boolean;
  /** The person changed the value. */
  fireChange(): void;
}

/** What the chips need from the part that works. */
export interface ChipWork {
  /** Place among the removable chips, -1 for a chip that cannot be removed. */
  stopOf(tagId: string): number;
  tabIndexOf(stop: number): 0 | -1;
  focused(stop: number): void;
  isPending(tagId: string): boolean;
  /** Marks and buttons at the end of a chip. */
  end(tagId: string): TemplateResult | typeof nothing;
  /** More classes of the chip. */
  classes(tagId: string): string;
  onKey(tagId: string, event: KeyboardEvent): void;
  onPress(tagId: string, event: PointerEvent): void;
}

/**
 * Everything beyond the first look: the list and its keys, searching, changing, binding to a record. It is
 * fetched once the first picker of a page shows, so that pickers show at once.
 */
export interface PickerWork {
  readonly isOpen: boolean;
  readonly isReadonly: boolean;
  readonly isBusy: boolean;
  /** No tags are known yet; bars stand for them. */
  readonly isWaiting: boolean;
  readonly known: KnownConcepts;
  /** Ids of the tags shown as chips. */
  readonly shownIds: readonly string[];
  /** How many chips show; `undefined`: the usual number. */
  readonly fold: number | undefined;
  readonly help: string;
  /** Id of the active row. */
  readonly activeId: string | undefined;
  readonly chips: ChipWork;
  /** To be called before each rendering. */
  update(changed: PropertyValues<TagPickerField>): void;
  above(): TemplateResult | typeof nothing | undefined;
  /** What is in the popup. */
  popup(): TemplateResult | typeof nothing;
  below(): TemplateResult | typeof nothing;
  /** What speaks to screen readers. */
  region(): HTMLElement;
  /** What the taxonomy still asks for, in words; empty when nothing. */
  problem(): string;
  show(): void;
  hide(): void;
  /** Nothing is typed and nothing is told. */
  reset(): void;
  remove(tagId: string): Promise<void>;
  /** Opens what shows all chosen tags. Answers whether there is such a thing. */
  showChosen(): boolean;
  takeNames(text: string): void;
  onInput(event: Event): void;
  onKeydown(event: KeyboardEvent): void;
  onPaste(event: ClipboardEvent): void;
  onPopupPress(event: MouseEvent): void;
  /** The focus left the picker. */
  left(): void;
}

type WorkModule = typeof import('./interactive/work.js');

let module: WorkModule | undefined;
let arrival: Promise<WorkModule> | undefined;

/** The module, once a picker of the page has fetched it. */
export function workModule(): WorkModule | undefined {
  return module;
}

/** Fetches the module once; a failure is not remembered, so that a later try can succeed. */
export function loadWork(isBound: boolean): Promise<WorkModule> {
  arrival ??= fetchWork(isBound);
  return arrival;
}

async function fetchWork(isBound: boolean): Promise<WorkModule> {
  // What comes next is on its way meanwhile; whoever needs it sees whether it failed.
  void import('./more/more.js').catch(() => undefined);
  if (isBound) void import('./bind.js').catch(() => undefined);
  try {
    module = await import('./interactive/work.js');
    return module;
  } catch (error) {
    arrival = undefined;
    throw error;
  }
}
