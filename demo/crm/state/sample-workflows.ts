import type { Command, WorkspaceSnapshot } from '@tagma/core';

const CART = 'cart-abandoned';
const SILENT = 'tag-silent';

/**
 * The sample workflows 购物车放弃 → coupon and 沉默客户 → wake-up, with the tag of the first where it is not there yet.
 * They tell the host; a webhook needs an address that the operator allows.
 */
export function sampleWorkflows({ concepts }: WorkspaceSnapshot): readonly Command[] {
  const silent = concepts.find(({ id }) => id === SILENT);
  const cart = concepts.find(({ id }) => id === CART);
  const tag: Command = {
    type: 'createConcept',
    id: CART,
    concept: {
      kind: 'tag',
      parentId: null,
      name: { 'zh-CN': '购物车放弃', en: 'Abandoned cart' },
      layer: 'temporary',
      validity: 'P7D',
    },
  };
  return [
    ...(cart === undefined ? [tag] : []),
    hostEvent(
      'sample-coupon',
      { 'zh-CN': '购物车放弃 → 优惠券', en: 'Abandoned cart → coupon' },
      CART,
      'send-coupon',
    ),
    ...(silent === undefined
      ? []
      : [
          hostEvent(
            'sample-wake-up',
            { 'zh-CN': '沉默客户 → 唤醒', en: 'Silent customer → wake-up' },
            silent.id,
            'wake-up',
          ),
        ]),
  ];
}

function hostEvent(
  id: string,
  name: Readonly<Record<string, string>>,
  tagId: string,
  event: string,
): Command {
  return {
    type: 'createWorkflow',
    id,
    workflow: {
      name,
      trigger: { on: 'tag.added', tagIds: [tagId], recordType: 'customer' },
      condition: null,
      action: { type: 'host-event', name: event },
    },
  };
}
