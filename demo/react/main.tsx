import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@tagma/elements/code-designer/define';
import '@tagma/elements/tag-picker/define';
import { examplePattern, exampleRecords, exampleType, partsOf } from '../example-codes.js';
import { exampleConcepts } from '../example-concepts.js';

function App() {
  const [tags, setTags] = useState<readonly string[]>(['vip']);
  const [pattern, setPattern] = useState(examplePattern);
  return (
    <>
      <h1>React</h1>
      <tagma-tag-picker
        label="Tags"
        help-text="Type to search, Enter to add"
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
