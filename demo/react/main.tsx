import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@tagma/elements/tag-picker/define';
import { exampleConcepts } from '../example-concepts.js';

function App() {
  const [tags, setTags] = useState<readonly string[]>(['vip']);
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
