/** What lists need stands in columns, so that listing versions does not read the taxonomies they hold. */
export const governance = `
CREATE TABLE tagma.taxonomy_versions (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  body json NOT NULL,
  name text GENERATED ALWAYS AS (body ->> 'name') STORED,
  note text GENERATED ALWAYS AS (body ->> 'note') STORED,
  published_at text COLLATE "C" GENERATED ALWAYS AS (body ->> 'publishedAt') STORED,
  published_by text GENERATED ALWAYS AS (body ->> 'publishedBy') STORED,
  publisher_name text GENERATED ALWAYS AS (body ->> 'publisherName') STORED,
  concept_count integer GENERATED ALWAYS AS ((body ->> 'conceptCount')::integer) STORED
);
CREATE INDEX taxonomy_versions_by_time ON tagma.taxonomy_versions (published_at, key);

CREATE TABLE tagma.proposals (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  body json NOT NULL,
  state text COLLATE "C" GENERATED ALWAYS AS (body ->> 'state') STORED,
  proposed_by text COLLATE "C" GENERATED ALWAYS AS (body ->> 'proposedBy') STORED,
  proposed_at text COLLATE "C" GENERATED ALWAYS AS (body ->> 'proposedAt') STORED
);
CREATE INDEX proposals_by_time ON tagma.proposals (proposed_at, key);
CREATE INDEX proposals_by_state ON tagma.proposals (state, proposed_at, key);
`;
