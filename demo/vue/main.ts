import { createApp } from 'vue';
import '@tagma/elements/code-designer/define';
import '@tagma/elements/expression-editor/define';
import '@tagma/elements/rule-builder/define';
import '@tagma/elements/tag-picker/define';
import App from './App.vue';

createApp(App).mount('#root');
