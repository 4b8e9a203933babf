import type { EnvVar } from '../k8s/models';
import { checkVariableName } from '../k8s/names';
import { hasSecretMarker, splitSecretReferences } from '../k8s/secret-reference';
import type { ScorePath } from '../score/score-path';
import type { Findings } from './findings';
import { createSecretVariables, type SecretVariables } from './secret-variables';

/**
 * A container's variables: those that hold secrets for others first, the rest sorted by name. A value that is one secret
 * reference becomes a `secretKeyRef`; references amid text become `$(…)` of a variable of their own.
 */
export function convertVariables(
  variables: Readonly<Record<string, string>> = {},
  path: ScorePath,
  findings: Findings,
): EnvVar[] {
  const names = Object.keys(variables).sort();
  let secrets: SecretVariables | undefined;
  const plain: EnvVar[] = [];
  for (const name of names) {
    const rule = checkVariableName(name);
    if (rule !== undefined) {
      const message = `variable ${JSON.stringify(name)}: its name must ${rule}`;
      findings.error({ path: [...path, name], code: 'invalid-name', message });
      continue;
    }
    const text = variables[name] ?? '';
    const value = text.includes('$')
      ? findings.substitute(text, 'variable', [...path, name], `variable '${name}'`)
      : text;
    if (value === undefined) continue;
    // Most values hold no secret, and then are what they are.
    if (!hasSecretMarker(value)) plain.push(value === '' ? { name } : { name, value });
    else {
      secrets ??= createSecretVariables(variables);
      const variable = convertSecretVariable(name, value, secrets, { path: [...path, name], findings });
      if (variable !== undefined) plain.push(variable);
    }
  }
  return secrets === undefined ? plain : [...secrets.list(), ...plain];
}

function convertSecretVariable(
  name: string,
  value: string,
  secrets: SecretVariables,
  { path, findings }: { readonly path: ScorePath; readonly findings: Findings },
): EnvVar | undefined {
  return findings.attempt(path, `variable '${name}'`, () => wireSecrets(name, value, secrets));
}

function wireSecrets(name: string, value: string, secrets: SecretVariables): EnvVar {
  const parts = splitSecretReferences(value);
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object') {
    return { name, valueFrom: { secretKeyRef: { key: first.key, name: first.name } } };
  }
  const texts = parts.map((part, index) => {
    if (typeof part === 'object') return `$(${secrets.nameOf(part)})`;
    return index === parts.length - 1 ? part : doubleFinalDollars(part);
  });
  return { name, value: texts.join('') };
}

/** Kubernetes reads `$$` as one dollar sign: those before a reference are doubled, or the last would hide it. */
function doubleFinalDollars(text: string): string {
  let start = text.length;
  while (start > 0 && text[start - 1] === '$') start--;
  return text + text.slice(start);
}
