/** The lines of a map as YAML, in the style that people write Score files in; only for what synthetic projects hold. */
exports.writeYaml = (map, indent = '') =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value]) => {
      if (Array.isArray(value)) return `${indent}${key}: [${value.map(scalar).join(', ')}]`;
      if (typeof value === 'object') return [`${indent}${key}:`, ...exports.writeYaml(value, `${indent}  `)];
      if (typeof value === 'string' && value.includes('\n')) return [`${indent}${key}: |`, ...block(value, indent)];
      return `${indent}${key}: ${scalar(value)}`;
    });

function block(text, indent) {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${indent}  ${line}`);
}

function scalar(value) {
  if (typeof value !== 'string') return String(value);
  const needsQuotes = /[${}:#* \\]/.test(value) || /^[/\-0-9]/.test(value);
  return needsQuotes ? `'${value.replaceAll("'", "''")}'` : value;
}
