import '@tagma/elements/define';
import './app.js';
