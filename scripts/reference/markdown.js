// The reference in Markdown: a page a command, and one that lists them.
const { flagTerm, meaning, words } = require('./describe');

const FIRST = '<!-- Made by npm run docs from the command tree. -->\n';

const fileOf = (command) => `${command.name.replaceAll(':', '-')}.md`;
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

function table(headings, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

const section = (heading, text) => (text === '' ? '' : `\n## ${heading}\n\n${text}`);

function commandPage(command, program) {
  const examples = command.examples.map(({ description, command: line }) => `# ${description}\n${line}\n`);
  const args = command.arguments.map((each) => [code(each.placeholder), cell(meaning(each))]);
  const flags = command.flags.map((each) => [
    code(flagTerm(each)),
    cell(meaning(each)),
    each.variable === undefined ? '' : code(each.variable),
  ]);
  const statuses = Object.entries(command.exit_status).map(([status, text]) => [status, cell(text)]);
  return [
    FIRST,
    `\n# ${program} ${words(command)}\n\n${command.summary}.\n`,
    command.description === '' ? '' : `\n${command.description.replaceAll('<', '&lt;')}\n`,
    `\n\`\`\`\n${program} ${command.usage}\n\`\`\`\n`,
    section('Examples', `\`\`\`sh\n${examples.join('\n')}\`\`\`\n`),
    section('Arguments', table(['argument', 'meaning'], args)),
    section('Flags', table(['flag', 'meaning', 'variable'], flags)),
    section('Exit status', table(['status', 'meaning'], statuses)),
  ].join('');
}

function listPage(commands, program) {
  const rows = commands.map((each) => [`[${words(each)}](${fileOf(each)})`, cell(each.summary)]);
  return `${FIRST}\n# The commands of ${program}\n\n${table(['command', 'what it does'], rows)}`;
}

/** The pages by their names. */
exports.markdownPages = (commands, program) => ({
  'README.md': listPage(commands, program),
  ...Object.fromEntries(commands.map((each) => [fileOf(each), commandPage(each, program)])),
});
