import '../first-look.js';

export { defineHistory } from '../../history/index.js';
