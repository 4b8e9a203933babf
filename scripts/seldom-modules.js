// Modules that others import, and ordinary runs do not call: what tells what is wrong, and what few projects have. A small run pays for
// each function that it sets up, so that in their place stand functions that load them when they are called.
const { readFileSync } = require('node:fs');

/** Their paths below src. No ordinary run of any command calls one, as the coverage of such runs shows; to warn is ordinary. */
exports.seldom = new Set([
  'actions/decode-env-file',
  'actions/downloads/files-after',
  'actions/save-acted',
  'chance/derived-dice',
  'cli/command-line',
  'cli/did-you-mean',
  'errors/code-frame',
  'errors/nearest-name',
  'fetcher/check-uri',
  'fetcher/digest',
  'fetcher/shown-uri',
  'gotemplate/format/float-digits',
  'gotemplate/format/float-text',
  'gotemplate/format/format-float',
  'gotemplate/node-text',
  'gotemplate/render-state',
  'gotemplate/timestamp-text',
  'k8s/describe-found',
  'k8s/split-secrets',
  'k8s/sync-wave',
  'node-host/child-groups',
  'node-host/find-program',
  'node-host/hand-over',
  'node-host/read-to-end',
  'node-host/resolve-host',
  'node-host/system-error',
  'node-host/temporary-directories',
  'provisioners/cmd/decode-response',
  'provisioners/cmd/encode-request',
  'provisioners/cmd/find-command',
  'provisioners/cmd/parse-command-uri',
  'provisioners/cmd/run-command',
  'provisioners/template/find-place',
  'provisioners/template/template-problem',
  'score/describe-value',
  'score/explain-violation',
  'score/placed-texts',
  'score/quoting-hint',
  'score/shorten-text',
  'score/suggest-name',
  'score/suggest-text',
  'score/to-workload',
  'score/upgrade-score',
  'sprig/abbreviate',
  'sprig/base32',
  'sprig/camel-case',
  'sprig/clean-path',
  'sprig/decimal',
  'sprig/decode-json',
  'sprig/decode-json-string',
  'sprig/expand-variables',
  'sprig/join-words',
  'sprig/json-reader',
  'sprig/pattern/expand',
  'sprig/pattern/find-matches',
  'sprig/pattern/property-name',
  'sprig/pattern/replace-matches',
  'sprig/pattern/split-matches',
  'sprig/pattern/translate',
  'sprig/roll',
  'sprig/round-float',
  'sprig/shuffle-characters',
  'sprig/slice-list',
  'sprig/split-words',
  'sprig/value-set',
  'sprig/wrap-lines',
  'state/equal-values',
  'state/project-file',
  'state/resource-heights',
  'util/visible-text',
  'yaml/alias-budget',
  'yaml/build-documents',
  'yaml/decode-json',
  'yaml/explain-place',
  'yaml/explain-syntax',
  'yaml/locate-in-scalar',
  'yaml/map-builder',
  'yaml/opening-quote',
  'yaml/position-at',
  'yaml/scalar-offset',
  'yaml/second-document',
  'yaml/tagged-scalar',
  'yaml/timestamp',
]);

const exported = /^export (?!type |interface )(.*)$/gm;
const aFunction = /^(?:async )?function\*? ?(\w+)|^const (\w+) = (?:async )?\(.*\)(?:: .+)? =>/;

/** The text of a module that has the functions of one of them; `load` is an expression that gives the module itself. */
exports.standIn = (file, load) => {
  const names = [...readFileSync(file, 'utf8').matchAll(exported)].map(([line, declaration]) => {
    const [, declared, arrow] = aFunction.exec(declaration) ?? [];
    if (!declared && !arrow) throw new Error(`${file}: "${line}" exports something else than a function`);
    return declared ?? arrow;
  });
  return names.map((name) => `export function ${name}(...given) { return ${load}.${name}(...given); }`).join('\n');
};
