import type { CompiledPattern } from '@tagma/core';
import type { CodeRecords } from '../code-designer.types.js';
import type { DesignerContext } from '../designer-context.types.js';
import type { CodeEngine } from './engine.js';
import { FreshSurvey } from './fresh-survey.js';
import { heldCodes, workingDraft } from './held-codes.js';
import { RecodeSurvey } from './recode-survey.js';
import type { SurveyWork } from './survey.types.js';

/** Records without codes are numbered in their order; where some have codes, all are re-coded. */
export function beginSurvey(
  engine: CodeEngine,
  compiled: CompiledPattern,
  records: CodeRecords,
  context: DesignerContext,
): SurveyWork {
  const { now } = context;
  const working = workingDraft(engine, compiled, context);
  const held = heldCodes(engine, working, context);
  return held === null
    ? new FreshSurvey({ engine, compiled, records, now })
    : new RecodeSurvey({ engine, compiled, working, records, now, held });
}
