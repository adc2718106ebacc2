import fc from 'fast-check';

/** Pieces of Turtle by the productions of its grammar, with spacing, escapes and nesting as nobody writes them. */
const space = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', ' # a comment . ; "\n', '\r');
const optional = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: space });
const local = fc.constantFrom('a', 'b.c', 'é', '名', '1', '12-3', 'x:y', ':', '%C3%A9', '%41.%42', '\\~\\.', 'a\\,b', 'a\\-', 'a.\\%', '_x', 'b·', '😀', 'x😀.y', '', 'true', 'a%20', '-'.replace('-', 'a-')); // prettier-ignore
const prefix = fc.constantFrom('', 'e', 'e.f', 'e-1', 'é', 'true', 'a', 'prefix', 'base', '𠀀x');
const prefixed = fc.tuple(prefix, local).map(([name, rest]) => `${name}:${rest}`);
const reference = fc.constantFrom('http://e.example/a', 'urn:x:y', '', '#f', '?q', '?q#f', 'a', 'a/b', './a', '../a', '../../a', '../../../../a', '/a', '/a/../b', '//host', '//host/./a', 'a/./b/..', '.', '..', 'a?x/../y', 'http://e.example/é/名', 'http://e.example/\\u00e9\\U0001F600', 'a//../b', ';p', 'g;x=1/../y'); // prettier-ignore
const iri = fc.oneof(
  { weight: 3, arbitrary: prefixed },
  { weight: 2, arbitrary: reference.map((text) => `<${text}>`) },
);
const label = fc.constantFrom('_:a', '_:b1', '_:1', '_:x.y', '_:_', '_:é-1', '_:b', '_:bb2', '_:😀');
const inText = fc.constantFrom('', 'a', 'é', '名😀', ' ', '\\t', '\\n', '\\"', "\\'", '\\\\', '\\u00e9', '\\U0001F600', '\\b\\f\\r', '#', '<', '@en', '\\\\\\"', '~'); // prettier-ignore
const inShort = fc.array(inText, { maxLength: 4 }).map((parts) => parts.join(''));
const inLong = fc.array(fc.oneof(inText, fc.constantFrom('\n', '\r\n', '"\\"', "'\\'", '\r')), { maxLength: 4 }).map((parts) => parts.join('')); // prettier-ignore
const quoted = fc.oneof(
  inShort.map((text) => `"${text}"`),
  inShort.map((text) => `'${text}'`),
  inLong.map((text) => `"""${text}"""`),
  inLong.map((text) => `'''${text}'''`),
);
const language = fc.constantFrom('@en', '@zh-CN', '@de-1996', '@X-a1', '@prefix');
const described = fc.oneof(
  quoted,
  fc.tuple(quoted, optional, language).map((parts) => parts.join('')),
  fc.tuple(quoted, optional, fc.constant('^^'), optional, iri).map((parts) => parts.join('')),
);
const bare = fc.constantFrom('1', '-1', '+01', '.5', '-1.50', '1e3', '1.e-3', '.5E+7', '1.5e0', 'true', 'false', '007.'.replace('.', '')); // prettier-ignore

const { object } = fc.letrec<{ object: string; brackets: string; list: string; properties: string }>(
  (tie) => ({
    object: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      iri,
      iri,
      label,
      described,
      bare,
      tie('brackets'),
      tie('list'),
    ),
    brackets: fc.oneof(
      space.map((between) => `[${between}]`),
      fc.tuple(optional, tie('properties'), optional).map(([a, inner, b]) => `[${a}${inner}${b}]`),
    ),
    list: fc
      .tuple(optional, fc.array(fc.tuple(tie('object'), space), { maxLength: 3 }))
      .map(([a, items]) => `(${a}${items.flat().join('')})`),
    properties: propertiesOf(tie('object')),
  }),
);

function propertiesOf(each: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const objects = fc.tuple(each, fc.array(fc.tuple(space, each), { maxLength: 2 }));
  const verb = fc.oneof(iri, fc.constant('a'));
  const list = fc
    .tuple(verb, space, objects)
    .map(([said, between, [first, others]]) =>
      [said, between, first, ...others.map(([gap, other]) => `${gap},${gap}${other}`)].join(''),
    );
  const more = fc.array(fc.tuple(space, fc.constantFrom(';', ';;', '; ;\n'), list), { maxLength: 2 });
  const trailing = fc.constantFrom('', ' ;', ' ;\n;');
  return fc
    .tuple(list, more, trailing)
    .map(([first, others, end]) => first + others.map((parts) => parts.join('')).join('') + end);
}

const subject = fc.oneof(iri, iri, label, object.filter((text) => /^[[(]/.test(text))); // prettier-ignore
const statement = fc
  .tuple(subject, space, propertiesOf(object), space)
  .map(([about, between, said, end]) => `${about}${between}${said}${end}.`);
const directive = fc.oneof(
  fc
    .tuple(prefix, space, reference)
    .map(([name, gap, text]) => `@prefix${gap}${name}:${gap}<${text}>${gap}.`),
  fc.tuple(fc.constantFrom('PREFIX', 'prefix', 'Prefix'), prefix, space, reference).map(([word, name, gap, text]) => `${word}${gap}${name}:${gap}<${text}>`), // prettier-ignore
  fc.tuple(fc.constantFrom('@base', 'BASE', 'bAsE'), space, fc.constantFrom('http://b.example/a/b/c?q#f', 'http://b.example', 'http://b.example/a/../b/', 'x/', '?y', '#z')).map(([word, gap, text]) => `${word}${gap}<${text}>${word.startsWith('@') ? ' .' : ''}`), // prettier-ignore
);
const declared = ['', 'e', 'e.f', 'e-1', 'é', 'true', 'a', 'prefix', 'base', '𠀀x']
  .map((name, index) => `@prefix ${name}: <http://p${index}.example/> .`)
  .join('\n');

/** A document that the grammar of Turtle 1.1 has. */
export function randomTurtle(): fc.Arbitrary<string> {
  const parts = fc.array(fc.oneof({ weight: 4, arbitrary: statement }, directive), {
    minLength: 1,
    maxLength: 6,
  });
  return fc
    .tuple(fc.constantFrom('', '\uFEFF', '# first\r\n'), parts, space)
    .map(([start, list, gap]) => `${start}${declared}\n${list.join(gap)}`);
}

const SIGNS = ['.', ';', ',', '[', ']', '(', ')', '"', "'", '"""', '<', '>', '@', '^^', '_:', ':', '\\', '\\u00', '%', '#', ' ', '\n', 'a', '1', 'e', '-', '\u00a0', '\ud800', '{', 'true', '@prefix', 'BASE']; // prettier-ignore

/** One that was, with a few characters taken out, put in twice, or replaced. */
export function mutatedTurtle(): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 3 }),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...SIGNS)),
  });
  return fc.tuple(randomTurtle(), fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) => {
    let mutated = text;
    for (const { at, cut, put } of changes) {
      // Behind the prefixes, which all the rest needs.
      const from = Math.min(
        mutated.length,
        declared.length + Math.floor(at * (mutated.length - declared.length)),
      );
      mutated = mutated.slice(0, from) + put + mutated.slice(from + cut);
    }
    return mutated;
  });
}
