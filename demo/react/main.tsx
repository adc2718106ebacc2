import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@tagma/elements/code-designer/define';
import '@tagma/elements/expression-editor/define';
import '@tagma/elements/rule-builder/define';
import '@tagma/elements/tag-picker/define';
import type {} from '@tagma/elements/react';
import { examplePattern, exampleRecords, exampleType, partsOf } from '../example-codes.js';
import { exampleConcepts } from '../example-concepts.js';
import { exampleCustomers, exampleRule, exampleSchema } from '../example-rules.js';

function App() {
  const [tags, setTags] = useState<readonly string[]>(['vip']);
  const [rule, setRule] = useState(exampleRule);
  const [pattern, setPattern] = useState(examplePattern);
  return (
    <>
      <h1>React</h1>
      <tagma-tag-picker
        label="Tags"
        helpText="Type to search, Enter to add"
        concepts={exampleConcepts}
        value={tags}
        onchange={(event) => setTags(event.currentTarget.value)}
      />
      <p>
        State in React: <output>{tags.join(', ') || 'no tags'}</output>
      </p>
      <tagma-code-designer
        label="Customer number"
        recordType={exampleType}
        records={exampleRecords}
        value={pattern}
        onchange={(event) => setPattern(event.currentTarget.value)}
      />
      <p>
        Parts of the number: <output id="parts">{partsOf(pattern)}</output>
      </p>
      <tagma-rule-builder
        label="Rule"
        schema={exampleSchema}
        records={exampleCustomers}
        value={rule}
        oninput={(event) => setRule(event.currentTarget.value)}
      />
      <tagma-expression-editor
        label="The same rule as text"
        schema={exampleSchema}
        value={rule}
        oninput={(event) => setRule(event.currentTarget.value)}
      />
      <p>
        Rule in React: <output id="rule">{rule}</output>
      </p>
    </>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
