export {
  readSkosJsonLd,
  readSkosTurtle,
  writeSkosJsonLd,
  writeSkosTurtle,
} from '../../../packages/skos/dist/index.js';
