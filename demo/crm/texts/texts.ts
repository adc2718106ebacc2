import type { Preferences } from '../state/preferences.js';
import { activityEn, activityZh, type ActivityTexts } from './activity.js';
import { codesEn, codesZh, type CodesTexts } from './codes.js';
import { customersEn, customersZh, type CustomersTexts } from './customers.js';
import { parametersEn, parametersZh, type ParametersTexts } from './parameters.js';
import { governanceEn, governanceZh, type GovernanceTexts } from './governance.js';
import { rulesEn, rulesZh, type RulesTexts } from './rules.js';
import { errorsEn, errorsZh, type ErrorTexts } from './errors.js';
import { importEn, importZh, type ImportTexts } from './import.js';
import { taxonomyEn, taxonomyZh, type TaxonomyTexts } from './taxonomy.js';
import { tiersEn, tiersZh, type TiersTexts } from './tiers.js';
import { operationsEn, operationsZh, type OperationsTexts } from './operations.js';
import { workflowsEn, workflowsZh, type WorkflowsTexts } from './workflows.js';
import { ownershipEn, ownershipZh, type OwnershipTexts } from './ownership.js';
import { recordLintEn, recordLintZh, type RecordLintTexts } from './record-lint.js';
import { outcomesEn, outcomesZh, type OutcomesTexts } from './outcomes.js';
import { shellEn, shellZh, type ShellTexts } from './shell.js';

/** All words of the demo, by area. */
export interface Texts {
  readonly shell: ShellTexts;
  readonly activity: ActivityTexts;
  readonly codes: CodesTexts;
  readonly customers: CustomersTexts;
  readonly rules: RulesTexts;
  readonly governance: GovernanceTexts;
  readonly parameters: ParametersTexts;
  readonly taxonomy: TaxonomyTexts;
  readonly tiers: TiersTexts;
  readonly operations: OperationsTexts;
  readonly workflows: WorkflowsTexts;
  readonly ownership: OwnershipTexts;
  readonly outcomes: OutcomesTexts;
  readonly recordLint: RecordLintTexts;
  readonly imports: ImportTexts;
  readonly errors: ErrorTexts;
}

const EN: Texts = {
  shell: shellEn,
  activity: activityEn,
  codes: codesEn,
  customers: customersEn,
  rules: rulesEn,
  governance: governanceEn,
  parameters: parametersEn,
  taxonomy: taxonomyEn,
  tiers: tiersEn,
  operations: operationsEn,
  workflows: workflowsEn,
  ownership: ownershipEn,
  outcomes: outcomesEn,
  recordLint: recordLintEn,
  imports: importEn,
  errors: errorsEn,
};
const ZH: Texts = {
  shell: shellZh,
  activity: activityZh,
  codes: codesZh,
  customers: customersZh,
  rules: rulesZh,
  governance: governanceZh,
  parameters: parametersZh,
  taxonomy: taxonomyZh,
  tiers: tiersZh,
  operations: operationsZh,
  workflows: workflowsZh,
  ownership: ownershipZh,
  outcomes: outcomesZh,
  recordLint: recordLintZh,
  imports: importZh,
  errors: errorsZh,
};

/** The words in one language. */
export function texts(locale: Preferences['locale']): Texts {
  return locale === 'zh-CN' ? ZH : EN;
}
