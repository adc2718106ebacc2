/**
 * A table of listed entities. All have the same columns; what stands in them is told by `listedIndex` of the core.
 * `record_id` leads its index: it is the key by which a distributed database would shard. Released migrations call
 * this function, so its text never changes.
 */
export function listedTable(name: string): string {
  return `
CREATE TABLE tagma.${name} (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  record_type text COLLATE "C",
  record_id text COLLATE "C",
  group_key text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  sort text COLLATE "C" NOT NULL,
  body json NOT NULL
);
CREATE INDEX ${name}_by_record ON tagma.${name} (record_id, record_type) WHERE record_id IS NOT NULL;
CREATE INDEX ${name}_by_group ON tagma.${name} (group_key, state, sort, key);
CREATE INDEX ${name}_by_sort ON tagma.${name} (sort, key);
`;
}
