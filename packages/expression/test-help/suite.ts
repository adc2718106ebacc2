import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../../shared/data/jsonata-test-suite/groups/', import.meta.url);

/** Whether the official test suite of jsonata lies beside the repository. */
export const SUITE_PRESENT = existsSync(fileURLToPath(ROOT));

/** Every text of the official test suite, valid or not; none when it is not there. */
export function suiteTexts(): readonly string[] {
  if (!SUITE_PRESENT) return [];
  return readdirSync(ROOT).flatMap((group) =>
    (JSON.parse(readFileSync(new URL(group, ROOT), 'utf8')) as { expr: string }[]).map(({ expr }) => expr),
  );
}
