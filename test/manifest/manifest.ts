import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The parts of the custom-elements schema that the tests look at. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly Described[];
}

export interface ElementDeclaration extends Described {
  readonly tagName: string;
  readonly summary?: string;
  readonly members?: readonly Described[];
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
  readonly cssStates?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
  }[];
}

const elementsFolder = resolve(import.meta.dirname, '../../packages/elements');

/** The manifest as it is packed. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(elementsFolder, 'custom-elements.json'), 'utf8')) as Manifest;
}

/** Every element with its source text and the text of its style sheet. */
export function elements(): readonly {
  path: string;
  element: ElementDeclaration;
  source: string;
  styles: string;
}[] {
  return readManifest().modules.flatMap(({ path, declarations }) =>
    declarations.map((element) => {
      const file = join(elementsFolder, path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'));
      const source = readFileSync(file, 'utf8');
      return { path, element, source, styles: read(file.replace(/\.ts$/, '.styles.ts')) };
    }),
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
