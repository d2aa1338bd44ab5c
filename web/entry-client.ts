import './styles/index.css';
import './client/copy.js';
import './client/desk.js';
import './client/suggest.js';
import './client/source-notes.js';
import './client/print.js';
import './client/reveal.js';
import './client/passkeys.js';
