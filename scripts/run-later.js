// Modules that are in a bundle with the rest, and run when they are asked for: tables of functions, of which a run needs few.

/** All imports of a module; they come first in ours. */
const imports = /^import [^;]*;$/gm;
const exported = /^export (?=const (\w+))/gm;

/** The text of a module as one that exports `load$`, which runs what the module says, once, and gives what it exports: constants alone. */
exports.runLater = (text, module) => {
  const body = text.replace(imports, '');
  const names = [...body.matchAll(exported)].map(([, name]) => name);
  const rest = body.replace(exported, '');
  if (names.length === 0 || /^(?:export|import) /m.test(rest))
    throw new Error(`${module} exports something else than constants`);
  const own = `let ran$; function run$() {${rest}\nreturn { ${names.join(', ')} }; }`;
  return `${text.match(imports)?.join(' ') ?? ''} ${own} export function load$() { return ran$ ??= run$(); }`;
};
