import { carryOut } from '../../commands/carry-out.js';
import type { Command, CommandWarning } from '../../commands/commands.types.js';
import type { Decision, Facts, NeededFacts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { charterGaps } from '../charter/charter-gaps.js';
import { normalizeName } from '../names.js';
import type { TaxonomyVersion } from './taxonomy-version.types.js';
import { versionPlan } from './version-plan.js';

type PublishTaxonomy = Extract<Command, { type: 'publishTaxonomy' }>;

/** Keeps the taxonomy as it is now under a name. The draft that people go on editing is the taxonomy itself. */
export function decidePublishTaxonomy(command: PublishTaxonomy, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'concept.edit');
  if (refused !== null) return refused;
  const { name, note = '', id = facts.newEntityId } = command;
  if (facts.hasHistory) {
    const message = `The id ${id} is or was in use. Ids are never used again.`;
    return refuse('invalid', message, { path: '/id', details: { id } });
  }
  const taken = facts.taxonomyVersions?.list.find(
    (other) => normalizeName(other.name) === normalizeName(name),
  );
  if (taken !== undefined)
    return refuse('name-taken', `The version ${taken.id} has this name. Choose another name.`, {
      path: '/name',
      details: { id: taken.id },
    });
  const { actor, now, workspace } = facts;
  const after: TaxonomyVersion = {
    id,
    version: 1,
    name,
    note,
    publishedAt: now,
    publishedBy: actor.id,
    publisherName: actor.name,
    conceptCount: workspace.concepts.length,
    concepts: workspace.concepts,
  };
  const plan = versionPlan({ before: null, after }, 'taxonomy.published');
  return carryOut(facts, command.type, { ...plan, createdId: id, warnings: charterWarnings(workspace) });
}

/** A version may be published before all is agreed on, but not without being told. */
function charterWarnings({ settings, concepts }: Facts['workspace']): readonly CommandWarning[] {
  const { empty } = charterGaps(settings.charter, concepts);
  return empty.length === 0 ? [] : [{ code: 'charter-open', details: { parts: empty.join() } }];
}

/** The names that are taken, and whether a chosen id ever was. */
export function publishFacts({ id }: PublishTaxonomy): NeededFacts {
  return {
    taxonomyVersions: { list: true, ids: [] },
    ...(id === undefined ? {} : { history: { kind: 'taxonomy-version', id } }),
  };
}
