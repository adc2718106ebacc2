/**
 * Bodies are `json`, not `jsonb`: rules can see the order of members, so it must come back as it was written.
 * Ids sort in code point order (`COLLATE "C"` on UTF-8).
 */
export const foundation = `
-- One row. Locked by every write, so that audit and events are numbered without gaps, in commit order.
CREATE TABLE tagma.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL DEFAULT 0,
  audit_seq bigint NOT NULL DEFAULT 0,
  audit_hash text,
  event_seq bigint NOT NULL DEFAULT 0
);
INSERT INTO tagma.head DEFAULT VALUES;

CREATE TABLE tagma.settings (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  body json NOT NULL
);
CREATE TABLE tagma.concepts (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  body json NOT NULL
);
CREATE TABLE tagma.rules (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  body json NOT NULL
);

CREATE TABLE tagma.assignments (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  record_type text COLLATE "C" NOT NULL,
  record_id text COLLATE "C" NOT NULL,
  tag_id text COLLATE "C" NOT NULL,
  active boolean NOT NULL,
  body json NOT NULL
);
CREATE INDEX assignments_by_record ON tagma.assignments (record_type, record_id, tag_id);
CREATE INDEX assignments_by_tag ON tagma.assignments (tag_id, record_type);

CREATE TABLE tagma.holds (
  key text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  record_type text COLLATE "C" NOT NULL,
  record_id text COLLATE "C" NOT NULL,
  tag_id text COLLATE "C" NOT NULL,
  active boolean NOT NULL,
  body json NOT NULL
);
CREATE INDEX holds_by_record ON tagma.holds (record_type, record_id, tag_id);
CREATE INDEX holds_by_tag ON tagma.holds (tag_id, record_type);

CREATE TABLE tagma.records (
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  data json NOT NULL,
  PRIMARY KEY (type, id)
);

-- Joined to records when read: a child row may come before its record, or never find one.
CREATE TABLE tagma.children (
  record_type text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  parent_id text COLLATE "C",
  data json NOT NULL,
  PRIMARY KEY (record_type, collection, id)
);
CREATE INDEX children_by_parent ON tagma.children (record_type, parent_id, collection, id);

-- Collections that ever had rows, whether or not the workspace defines them.
CREATE TABLE tagma.collections (
  record_type text COLLATE "C" NOT NULL,
  collection text COLLATE "C" NOT NULL,
  PRIMARY KEY (record_type, collection)
);

CREATE TABLE tagma.audit (
  seq bigint PRIMARY KEY,
  kind text NOT NULL,
  target_type text COLLATE "C" NOT NULL,
  target_id text COLLATE "C" NOT NULL,
  tag_id text COLLATE "C",
  body json NOT NULL
);
CREATE INDEX audit_by_target ON tagma.audit (target_id, target_type, kind, seq);

CREATE FUNCTION tagma.refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION 'tagma.audit is append-only';
END
$body$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tagma.audit
  FOR EACH STATEMENT EXECUTE FUNCTION tagma.refuse_rewrite();

CREATE TABLE tagma.events (
  seq bigint PRIMARY KEY,
  body json NOT NULL
);

CREATE TABLE tagma.transactions (
  id text COLLATE "C" PRIMARY KEY,
  at text NOT NULL,
  actor_id text NOT NULL,
  label text NOT NULL,
  undone_by text
);
CREATE TABLE tagma.transaction_changes (
  transaction_id text COLLATE "C" NOT NULL,
  ord integer NOT NULL,
  kind text NOT NULL,
  key text NOT NULL,
  before json,
  after json,
  PRIMARY KEY (transaction_id, ord)
);

-- {...old, ...new}: members of old keep their place, new ones follow.
CREATE FUNCTION tagma.merge_json(old json, new json) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
  SELECT coalesce(json_object_agg(m.key, m.value ORDER BY m.side, m.place), '{}'::json)
  FROM (
    SELECT 1 AS side, o.place, o.key, CASE WHEN n.key IS NULL THEN o.value ELSE n.value END AS value
    FROM json_each(old) WITH ORDINALITY AS o(key, value, place)
    LEFT JOIN json_each(new) AS n(key, value) ON n.key = o.key
    UNION ALL
    SELECT 2, n.place, n.key, n.value
    FROM json_each(new) WITH ORDINALITY AS n(key, value, place)
    WHERE NOT EXISTS (SELECT FROM json_each(old) AS o(key, value) WHERE o.key = n.key)
  ) AS m
$body$;
`;
