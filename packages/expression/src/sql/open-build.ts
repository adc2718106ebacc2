import { Build } from './build/build.js';
import { condition } from './conditions/condition.js';
import { DIALECTS } from './dialects/index.js';
import type { SqlDialectName, SqlOptions } from './sql.types.js';
import { value } from './values/value.js';

/** Begins a statement. The one place that knows all compilers of parts: the parts know only `Build`. */
export function openBuild(dialect: SqlDialectName, options: SqlOptions): Build {
  return new Build(DIALECTS[dialect], options, { condition, value });
}
