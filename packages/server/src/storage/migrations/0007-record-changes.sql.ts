/**
 * When a record or one of its child rows was written last, as the number that the next event was to get: runs of rules
 * over what changed read those above the number they knew. Rows from before count as unchanged.
 */
export const recordChanges = `
ALTER TABLE tagma.records ADD COLUMN touched bigint NOT NULL DEFAULT 0;
CREATE INDEX records_by_touch ON tagma.records (type, touched) WHERE touched > 0;
`;
