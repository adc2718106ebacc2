import ts from 'typescript';

/** What kind of thing a name stands for, as a reader of the package sees it. */
function kindOf(symbol: ts.Symbol): string {
  const { flags } = symbol;
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Interface) return 'interface';
  if (flags & ts.SymbolFlags.TypeAlias) return 'type';
  if (flags & ts.SymbolFlags.Enum) return 'enum';
  return 'const';
}

/** A function with its parameters and result; a type or class only by its name. */
function line(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const kind = kindOf(target);
  if (kind !== 'function') return `${kind} ${symbol.name}`;
  const signatures = checker
    .getTypeOfSymbol(target)
    .getCallSignatures()
    .map((signature) =>
      checker.signatureToString(
        signature,
        undefined,
        ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature,
      ),
    );
  return `function ${symbol.name}: ${signatures.join(' & ')}`;
}

/** Everything that each entry file exports, one line each, sorted. */
export function exportedNames(
  entries: readonly string[],
  base: string,
): ReadonlyMap<string, readonly string[]> {
  const { config } = ts.readConfigFile(base, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const lib = ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'];
  const program = ts.createProgram([...entries], {
    ...options,
    composite: false,
    noEmit: true,
    lib,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  return new Map(
    entries.map((entry) => {
      const file = program.getSourceFile(entry);
      const symbol = file && checker.getSymbolAtLocation(file);
      const names = symbol
        ? checker.getExportsOfModule(symbol).map((exported) => line(checker, exported))
        : [];
      return [entry, names.sort((a, b) => (a < b ? -1 : 1))];
    }),
  );
}
