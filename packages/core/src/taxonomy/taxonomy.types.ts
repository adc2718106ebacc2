import type { Instant, LocalizedText } from '../shared/shared.types.js';
import type { ConceptDetails, EditableDetails } from './concept-details.types.js';

/** The twelve named tag hues; see the theme tokens `--tagma-tag-<hue>-*`. */
export type TagHue =
  | 'gray'
  | 'red'
  | 'orange'
  | 'amber'
  | 'lime'
  | 'green'
  | 'teal'
  | 'cyan'
  | 'blue'
  | 'indigo'
  | 'purple'
  | 'pink';

/** A named hue, or a free colour `#rrggbb` (corrected to readable text when shown). */
export type TagColor = TagHue | `#${string}`;

/** 核心 / 扩展 / 临时 */
export type TagLayer = 'core' | 'extended' | 'temporary';

/** draft → active → archived → active; active → merged (terminal). */
export type ConceptState = 'draft' | 'active' | 'archived' | 'merged';

/** A node of the taxonomy: a category (标签分类) or a tag (标签) that can be assigned. One tree. */
export interface Concept extends ConceptDetails {
  /** Opaque, never reused. */
  readonly id: string;
  /** Counts up with each change; 1 when created. */
  readonly version: number;
  readonly kind: 'category' | 'tag';
  /** `null` at the top. */
  readonly parentId: string | null;
  /** Position among its siblings; ties are broken by id. */
  readonly order: number;
  readonly name: LocalizedText;
  /** Other names that find it, former names among them. */
  readonly aliases: readonly string[];
  readonly description?: LocalizedText;
  readonly color?: TagColor;
  /** Name of an icon of the kit, see the elements package. */
  readonly icon?: string;
  readonly layer: TagLayer;
  /** Categories: at most one active tag below it per record. */
  readonly exclusive: boolean;
  readonly ownerId?: string;
  readonly state: ConceptState;
  /** Set when `state` is `merged`. */
  readonly mergedIntoId?: string;
  readonly createdAt: Instant;
}

/** What a caller may set on a concept. */
export interface ConceptDraft extends EditableDetails {
  readonly kind: 'category' | 'tag';
  readonly parentId: string | null;
  readonly name: LocalizedText;
  readonly aliases?: readonly string[];
  readonly description?: LocalizedText;
  readonly color?: TagColor;
  readonly icon?: string;
  readonly layer?: TagLayer;
  readonly exclusive?: boolean;
  readonly ownerId?: string;
  readonly order?: number;
}

/** What `updateConcept` may change; `null` clears a member, an absent member stays. The kind never changes. */
export type ConceptPatch = Partial<Omit<ConceptDraft, ClearableMember>> & {
  readonly [K in ClearableMember]?: ConceptDraft[K] | null;
};

/** Members that a concept may be without. */
type ClearableMember = 'description' | 'color' | 'icon' | keyof EditableDetails;
