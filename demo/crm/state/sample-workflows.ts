import type { Command, Concept, LocalizedText, Workflow } from '@tagma/core';

type NewConcept = Extract<Command, { type: 'createConcept' }>['concept'];

/** A flow that is added with one click. */
export interface WorkflowTemplate {
  readonly id: 'coupon' | 'wake-up' | 'senior-rep' | 'group-buy';
  readonly name: LocalizedText;
  /** Event that the host page is told. */
  readonly event: string;
  /** Id of the tag in a new workspace. */
  readonly tagId: string;
  /** The tag is found by its name where it has another id; it is made where there is none. */
  readonly tag: NewConcept & { readonly name: LocalizedText };
}

/**
 * 购物车放弃 → coupon, 沉默客户 → wake-up, 高价值客户 → experienced rep, 潜在团购客户 → group-buy list. They tell the
 * host; a webhook needs an address that the operator allows.
 */
export const WORKFLOW_TEMPLATES: readonly WorkflowTemplate[] = [
  {
    id: 'coupon',
    name: { 'zh-CN': '购物车放弃 → 优惠券', en: 'Abandoned cart → coupon' },
    event: 'send-coupon',
    tagId: 'cart-abandoned',
    tag: {
      kind: 'tag',
      parentId: null,
      name: { 'zh-CN': '购物车放弃', en: 'Abandoned cart' },
      layer: 'temporary',
      validity: 'P7D',
    },
  },
  {
    id: 'wake-up',
    name: { 'zh-CN': '沉默客户 → 唤醒', en: 'Silent customer → wake-up' },
    event: 'wake-up',
    tagId: 'tag-silent',
    tag: { kind: 'tag', parentId: null, name: { 'zh-CN': '沉默客户', en: 'Silent customer' } },
  },
  {
    id: 'senior-rep',
    name: { 'zh-CN': '高价值客户 → 资深销售', en: 'High-value customer → senior rep' },
    event: 'assign-senior-rep',
    tagId: 'tag-high-value',
    tag: { kind: 'tag', parentId: null, name: { 'zh-CN': '高价值客户', en: 'High-value customer' } },
  },
  {
    id: 'group-buy',
    name: { 'zh-CN': '潜在团购客户 → 团购名单', en: 'Likely group buyer → group-buy list' },
    event: 'add-to-group-buy',
    tagId: 'group-buyer',
    tag: { kind: 'tag', parentId: null, name: { 'zh-CN': '潜在团购客户', en: 'Likely group buyer' } },
  },
];

/** The tag of a template in a workspace; `null` where it has to be made. */
export function templateTagId({ tagId, tag }: WorkflowTemplate, concepts: readonly Concept[]): string | null {
  const usable = concepts.filter(({ state, kind }) => kind === 'tag' && state === 'active');
  const named = ({ name }: Concept): boolean =>
    Object.entries(tag.name).some(([locale, text]) => name[locale] === text);
  return (usable.find(({ id }) => id === tagId) ?? usable.find(named))?.id ?? null;
}

/** Whether a workspace has the flow already. */
export function hasTemplate({ event }: WorkflowTemplate, workflows: readonly Workflow[]): boolean {
  return workflows.some(({ action }) => action.type === 'host-event' && action.name === event);
}

/** Adds the flow, switched off. */
export function templateCommand({ name, event }: WorkflowTemplate, tagId: string): Command {
  return {
    type: 'createWorkflow',
    workflow: {
      name,
      trigger: { on: 'tag.added', tagIds: [tagId], recordType: 'customer' },
      condition: null,
      action: { type: 'host-event', name: event },
    },
  };
}
