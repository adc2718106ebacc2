import type { Command } from '../../commands/commands.types.js';
import { newlyExclusiveTags, refuseExclusiveClashes } from '../exclusive-groups.js';
import { planMove } from '../move/plan-move.js';
import { descendantsOf } from '../tree.js';
import type { MovePreview, PreviewFacts } from './preview.types.js';

/** What a move would do. Drag and drop asks this of every place the pointer passes: `refusal` says why not. */
export function previewMove(
  command: Omit<Extract<Command, { type: 'moveConcepts' }>, 'type'>,
  { workspace, assignments, now }: Pick<PreviewFacts, 'workspace' | 'assignments' | 'now'>,
): MovePreview {
  const plan = planMove(command, workspace);
  if ('ok' in plan) return { refusal: plan.refusal, moved: [], reordered: [], below: 0 };
  const clash = refuseExclusiveClashes(newlyExclusiveTags(plan.next, plan.steps), assignments, now);
  const idsWhere = (isMove: boolean): readonly string[] =>
    plan.steps.flatMap(({ before, after }) =>
      after !== null && (before?.parentId !== after.parentId) === isMove ? [after.id] : [],
    );
  const moved = idsWhere(true);
  const below = moved.reduce((count, id) => count + descendantsOf(workspace.concepts, id).length, 0);
  return { refusal: clash?.refusal ?? null, moved, reordered: idsWhere(false), below };
}
