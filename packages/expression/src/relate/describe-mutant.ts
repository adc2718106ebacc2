import type { Mutant } from './mutants.js';

/** Says in words what a mutant changes, in English or, for `zh…`, in Chinese. */
export function describeMutant(
  { kind, before, after }: Pick<Mutant, 'kind' | 'before' | 'after'>,
  locale: string,
): string {
  const chinese = locale.toLowerCase().startsWith('zh');
  const removed = before.trim();
  switch (kind) {
    case 'removal':
      return chinese ? `去掉“${removed}”` : `Without “${removed}”`;
    case 'negation':
      return chinese ? `“${removed}”取反` : `The opposite of “${removed}”`;
    default:
      return chinese ? `“${before}”改为“${after}”` : `“${after}” instead of “${before}”`;
  }
}
