import type * as Text from '@tagma/expression/text';
import type * as Docs from '@tagma/expression/function-docs';

/** What knows the language: places, fields, functions. */
export type Help = typeof Text & typeof Docs;

let loading: Promise<Help> | null = null;

/** Fetches it when somebody first asks; a failure is not remembered. */
export function loadHelp(): Promise<Help> {
  loading ??= fetchHelp().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetchHelp(): Promise<Help> {
  const [text, docs] = await Promise.all([
    import('@tagma/expression/text'),
    import('@tagma/expression/function-docs'),
  ]);
  return { ...text, ...docs };
}
