/** How a registry wants to be asked (RFC 9110, section 11; the token scheme of the distribution project). */
export interface Challenge {
  readonly scheme: 'basic' | 'bearer';
  readonly parameters: Readonly<Record<string, string>>;
}

const part =
  /\s*,?\s*(?:([A-Za-z][\w!#$%&'*+.^`|~-]*)(?=\s+[A-Za-z]|\s*$|\s*,)|([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))/y;

/** Reads a WWW-Authenticate header, and gives the way in that we know, a token first; undefined when there is none. */
export function parseChallenge(header: string): Challenge | undefined {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  part.lastIndex = 0;
  for (let match = part.exec(header); match !== null && match[0] !== ''; match = part.exec(header)) {
    const [, scheme, name, quoted, plain] = match;
    if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), parameters: Object.create(null) });
    const current = found.at(-1);
    if (name !== undefined && current) {
      current.parameters[name.toLowerCase()] = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '';
    }
  }
  for (const scheme of ['bearer', 'basic'] as const) {
    const challenge = found.find((each) => each.scheme === scheme);
    if (challenge) return { scheme, parameters: challenge.parameters };
  }
  return undefined;
}
