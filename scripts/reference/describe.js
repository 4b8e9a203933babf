// What the pages of the reference share: terms and meanings of what a command takes, as its help has them.
const flagTerm = ({ name, char, placeholder }) =>
  `${char === undefined ? '' : `-${char}, `}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;

/** `table, wide or json`, with a Go template as the last where one is taken. */
function valuesText({ values = [], template = false }) {
  const all = template ? [...values, 'a Go template'] : values;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** What a flag or an argument is for, and what it takes. */
function meaning(definition) {
  const { description, values, repeatable, default: standard } = definition;
  return [
    values === undefined ? description : `${description}: ${valuesText(definition)}`,
    ...(repeatable ? ['(repeatable)'] : []),
    ...(standard === undefined ? [] : [`(default: ${standard})`]),
  ].join(' ');
}

const words = ({ name }) => name.replaceAll(':', ' ');

module.exports = { flagTerm, meaning, words };
