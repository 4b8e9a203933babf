import { describeValues } from '../check-value';
import type { FlagDescription } from '../describe-command';
import type { Definition } from './layout';

/** Terms and meanings of flags: `-o, --output FILE` and what it is for, takes, and is when absent. */
export function flagDefinitions(flags: readonly FlagDescription[]): readonly Definition[] {
  return flags.map((flag) => ({ term: term(flag), meaning: meaning(flag) }));
}

function term({ name, char, placeholder }: FlagDescription): string {
  const letter = char === undefined ? '    ' : `-${char}, `;
  return `${letter}--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;
}

function meaning(flag: FlagDescription): string {
  return [
    flag.values ? `${flag.description}: ${describeValues(flag)}` : flag.description,
    ...(flag.repeatable ? ['(repeatable)'] : []),
    ...(flag.default === undefined ? [] : [`(default: ${flag.default})`]),
  ].join(' ');
}
