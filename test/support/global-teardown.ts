export { endRun as default } from './at-the-end.js';
