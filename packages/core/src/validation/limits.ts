/** Longest accepted values, in UTF-16 units for texts and in items for lists. */
export const LIMITS = {
  /** Names of concepts, rules, fields; aliases. */
  name: 100,
  /** Ids of anything. */
  id: 200,
  description: 2_000,
  /** Why somebody did something. */
  reason: 500,
  /** What somebody writes below a proposal. */
  comment: 2_000,
  /** Proposals and published versions of the taxonomy in a workspace document. */
  proposals: 20_000,
  taxonomyVersions: 1_000,
  /** Comments on one proposal. */
  comments: 200,
  /** JSONata text of a rule. */
  expression: 20_000,
  /** Test cases of one rule, and values in the record of one, members and items all counted. */
  ruleTests: 200,
  testValues: 2_000,
  /** Parameters of one rule, and the text that one holds. */
  ruleParameters: 50,
  parameterText: 500,
  /** Of a rule, either way. */
  priority: 1_000,
  /** Failures that the report of a run lists. */
  reportedErrors: 100,
  /** Reasons of a suggestion, and words in one. */
  suggestedWords: 50,
  icon: 50,
  /** Web addresses. */
  address: 2_000,
  /** Deliveries of workflows that one command names. */
  deliveries: 5_000,
  /** Things handed over by name in one command. */
  owned: 5_000,
  locales: 50,
  /** A tag into which hundreds are merged has their names as aliases. */
  aliases: 1_000,
  fields: 1_000,
  collections: 50,
  recordTypes: 50,
  roles: 200,
  /** Aim and scope of a taxonomy, and names in a list beside them. */
  charterText: 2_000,
  charterList: 100,
  /** Of the manager tree. */
  members: 20_000,
  concepts: 200_000,
  /** Users, teams and roles named by one concept. */
  people: 200,
  rules: 5_000,
  /** Tags that one rule gives beside its first one. */
  ruleTags: 50,
  /** Records that one command tags. */
  taggedRecords: 100_000,
  /** Tags that one command gives or takes on each of them. */
  grants: 200,
  /** Records that one command numbers, and numbers of one lease. */
  codedRecords: 20_000,
  leasedNumbers: 100_000,
  /** Problems that a job keeps, and characters of the value in one. */
  jobProblems: 100,
  jobProblemValue: 200,
  verdicts: 5_000_000,
  /** Values in a workspace document, members and items all counted. */
  documentValues: 2_000_000,
  /** Characters of a workspace document. */
  documentText: 50_000_000,
} as const;
