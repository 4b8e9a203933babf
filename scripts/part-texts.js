// Long texts of a part: what stands in a bundle is read in every run, with its source and twice with its compiled code. So a long text is
// a file beside the bundles, which is read when it is asked for.
const { mkdirSync, writeFileSync } = require('node:fs');
const { basename, join, resolve } = require('node:path');

const parts = resolve(__dirname, '..', 'dist', 'parts');

const LONG = 16 << 10;

/** Of a generated module; quoted as JSON does it. */
const constant = /^((?:export )?const (\w+): string = )("(?:[^"\\]|\\.)*");$/gm;

/** Writes the long texts of a generated module as files; gives its contents, which ask for them. */
exports.setTextsApart = (contents, module) =>
  contents.replace(constant, (line, declaration, name, literal) => {
    if (literal.length < LONG) return line;
    const text = JSON.parse(literal);
    // They are read as latin1, the quickest.
    if (!isAscii(text)) throw new Error(`${name} is not ASCII`);
    const file = `${basename(module)}.${name}.txt`;
    mkdirSync(parts, { recursive: true });
    writeFileSync(join(parts, file), text);
    return `${declaration}require('./parts/${file}');`;
  });

const isAscii = (text) => Buffer.byteLength(text) === text.length;
