import type { Environment } from '../host/host';
import type { Terminal } from '../host/terminal';
import type { Paint } from '../util/paint';

/** How each of the two streams may look. */
export interface Style {
  readonly stdout: Paint;
  readonly stderr: Paint;
  /** May lines on standard error come and go? */
  readonly isLive: () => boolean;
}

export const colorChoices = ['auto', 'always', 'never'] as const;

/**
 * Decides about colour: `--color` (or its variable) says always or never; else FORCE_COLOR, then NO_COLOR, then TERM=dumb; else
 * a terminal gets colour and anything else none. A variable that is empty counts as absent (no-color.org).
 */
export function chooseStyle(argv: readonly string[], environment: Environment, terminal?: Terminal): Style {
  const choice = colorFlag(argv) ?? environment.get('SCORE_K8S_COLOR');
  const wanted = choice === 'always' ? true : choice === 'never' ? false : colorByEnvironment(environment);
  const paintFor = (stream: 'stdout' | 'stderr'): Paint => {
    let isTerminal: boolean | undefined;
    // Asked when something is painted for the first time: to know terminals takes a while.
    return paintIf(() => {
      if (wanted !== undefined) return wanted;
      isTerminal ??= terminal?.isTerminal(stream) ?? false;
      return isTerminal;
    });
  };
  const plain = choice === 'never' || environment.get('NO_COLOR') || environment.get('TERM') === 'dumb';
  const isLive = () => !plain && (terminal?.isTerminal('stderr') ?? false);
  return { stdout: paintFor('stdout'), stderr: paintFor('stderr'), isLive };
}

function colorByEnvironment(environment: Environment): boolean | undefined {
  const forced = environment.get('FORCE_COLOR');
  if (forced) return forced !== '0' && forced !== 'false';
  if (environment.get('NO_COLOR')) return false;
  return environment.get('TERM') === 'dumb' ? false : undefined;
}

/** The last `--color` of a command line; whether its value is a right one is checked where all flags are. */
function colorFlag(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const tokens = end < 0 ? argv : argv.slice(0, end);
  const at = tokens.findLastIndex((token) => token === '--color' || token.startsWith('--color='));
  if (at < 0) return undefined;
  return tokens[at] === '--color' ? tokens[at + 1] : tokens[at]?.slice('--color='.length);
}

/** Makes a paint that colours, or one that hands texts through. */
export function makePaint(colored: boolean): Paint {
  return paintIf(() => colored);
}

function paintIf(isColored: () => boolean): Paint {
  const sgr = (on: number, off: number) => (text: string) =>
    isColored() ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    cyan: sgr(36, 39),
  };
}
