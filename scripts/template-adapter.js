// Renders templates for conformance runs: JSON lines in, JSON lines out.
require('../dist/template-adapter.js').serve();
