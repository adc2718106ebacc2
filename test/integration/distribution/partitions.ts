import { SHARD_KEYS } from '@tagma/server/engine';

/**
 * Statements that spread the tables of an empty schema over hash partitions by their shard key. A unique index must
 * hold that key, so those that do not are left out: partitions are shown for the statements of rules.
 */
export function partitionStatements(partitions: number): readonly string[] {
  return ['records', 'children', 'assignments'].flatMap((table) => {
    const key = SHARD_KEYS[table] ?? '';
    const parts = Array.from(
      { length: partitions },
      (_, part) =>
        `CREATE TABLE tagma.${table}_${part} PARTITION OF tagma.${table} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part})`,
    );
    return [
      `ALTER TABLE tagma.${table} RENAME TO ${table}_whole`,
      `CREATE TABLE tagma.${table} (LIKE tagma.${table}_whole INCLUDING DEFAULTS) PARTITION BY HASH (${key})`,
      `DROP TABLE tagma.${table}_whole`,
      ...parts,
      `CREATE INDEX ON tagma.${table} (${key})`,
    ];
  });
}
