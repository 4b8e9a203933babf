// The reference as manual pages (man(7), section 1): a page a command, and one of the program.
const { flagTerm, meaning, words } = require('./describe');

const FIRST = '.\\" Made by npm run docs from the command tree.\n';

/** Text that roff takes as it is: no escapes, no requests, dashes that can be copied. */
const plain = (text) =>
  text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq').replace(/^\./gm, '\\&.');
const title = (name) => plain(name.toUpperCase());
const pageOf = (program, command) => `${program}-${command.name.replaceAll(':', '-')}`;
const terms = (list) => list.map(([term, text]) => `.TP\n.B ${plain(term)}\n${plain(text)}\n`).join('');
const section = (heading, text) => (text === '' ? '' : `.SH ${heading}\n${text}`);

function heading(name, summary, program) {
  const lower = summary.charAt(0).toLowerCase() + summary.slice(1);
  return `${FIRST}.TH "${title(name)}" "1" "" "${program}" "${program} manual"\n.SH NAME\n${plain(name)} \\- ${plain(lower)}\n`;
}

function commandPage(command, program) {
  const { examples, exit_status: statuses } = command;
  const flags = command.flags.map((each) => [
    flagTerm(each),
    each.variable === undefined ? meaning(each) : `${meaning(each)} [${each.variable}]`,
  ]);
  const shown = examples.map(({ description, command: line }) => {
    return `${plain(description)}:\n.PP\n.RS 4\n.nf\n${plain(line)}\n.fi\n.RE\n`;
  });
  return [
    heading(pageOf(program, command), command.summary, program),
    section('SYNOPSIS', `.B ${program}\n${plain(command.usage)}\n`),
    section('DESCRIPTION', `${plain(command.description || `${command.summary}.`)}\n`),
    section('ARGUMENTS', terms(command.arguments.map((each) => [each.placeholder, meaning(each)]))),
    section('OPTIONS', terms(flags)),
    section('EXAMPLES', shown.join('.PP\n')),
    section('EXIT STATUS', terms(Object.entries(statuses))),
    section('SEE ALSO', `.BR ${program} (1)\n`),
  ].join('');
}

function programPage(commands, program, description) {
  const lower = description.charAt(0).toLowerCase() + description.slice(1);
  const list = commands.map((each) => [words(each), `${each.summary}. See ${pageOf(program, each)}(1).`]);
  const pages = commands.map((each) => `.BR ${pageOf(program, each)} (1)`);
  return [
    heading(program, lower, program),
    section('SYNOPSIS', `.B ${program}\nCOMMAND [FLAGS]\n`),
    section('DESCRIPTION', `${plain(description)}.\n`),
    section('COMMANDS', terms(list)),
    section('SEE ALSO', `${pages.join(',\n')}\n`),
  ].join('');
}

/** The pages by their names. */
exports.manualPages = (commands, program, description) => ({
  [`${program}.1`]: programPage(commands, program, description),
  ...Object.fromEntries(commands.map((each) => [`${pageOf(program, each)}.1`, commandPage(each, program)])),
});
