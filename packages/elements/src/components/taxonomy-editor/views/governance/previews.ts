import '../../first-look.js';

/* They read rules, and bring the engine for them along: fetched when somebody asks for an effect. */
export { loadPreviewFacts, previewMerge, previewRestore } from '@tagma/core/previews';
