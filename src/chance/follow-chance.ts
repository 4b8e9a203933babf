import { UserError } from '../errors/user-error';
import type { RenderContext } from '../gotemplate/function';
import type { Look, LookKind } from './look';
import { createTape, otherWorlds } from './tape';

/** Gives the context of what is rendered next. */
type ContextOf<S extends string> = (stage: S) => RenderContext;

/** A rendering that is to be followed. */
export interface Following<S extends string, T> {
  /** What counts: kinds that nothing fixes in this run. */
  readonly watched: ReadonlySet<LookKind>;
  readonly contextOf: ContextOf<S>;
  readonly render: (contextOf: ContextOf<S>) => T;
  /** Renders the same again, leaving no trace. */
  readonly again: (contextOf: ContextOf<S>) => T;
  readonly same: (one: T, other: T) => boolean;
}

/** A result, and those looks at dice, keys, clock and zone without which it would be another. */
export interface Followed<T> {
  readonly result: T;
  /** Each function of a stage once. */
  readonly reached: readonly Look[];
}

/**
 * Renders, and finds which looks reach the result: what was looked at is changed, and the same rendered again. Where nothing was
 * looked at, nothing is rendered twice. Failing otherwise is another result, too.
 */
export function followChance<S extends string, T>(following: Following<S, T>): Followed<T> {
  const { watched, contextOf, render } = following;
  const tape = createTape(watched);
  const result = render((stage) => tape.record(contextOf(stage), stage));
  const looks = distinct(tape.looks);
  // New keys are as different in one other world as in two, and take long to make.
  const worlds = otherWorlds.slice(0, looks.every(({ kind }) => kind === 'key') ? 1 : otherWorlds.length);
  const matters = (isChanged: (look: Look) => boolean): boolean =>
    worlds.some((other) => {
      try {
        const otherwise = following.again((stage) => tape.play(contextOf(stage), stage, isChanged, other));
        return !following.same(result, otherwise);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return true;
      }
    });
  if (looks.length === 0 || !matters(() => true)) return { result, reached: [] };
  return { result, reached: blame(looks, matters) };
}

/** Those that matter alone; where none does, those without which the others do not. */
function blame(looks: readonly Look[], matters: (isChanged: (look: Look) => boolean) => boolean): readonly Look[] {
  if (looks.length === 1) return looks;
  const keys = looks.filter(({ kind }) => kind === 'key');
  // New keys cannot be made the same again, so that behind them nothing else can be seen.
  if (keys.length > 0 && matters(() => false)) return keys;
  const alone = looks.filter((look) => matters((other) => isSame(look, other)));
  // A time is shown in a zone: what fixes the one fixes the other.
  const timed = alone.filter(({ kind }) => kind !== 'zone');
  if (timed.some(({ kind }) => kind === 'clock')) return timed;
  if (alone.length > 0) return alone;
  const needed = looks.filter((look) => !matters((other) => !isSame(look, other)));
  return needed.length > 0 ? needed : looks;
}

function distinct(looks: readonly Look[]): readonly Look[] {
  return [...new Map(looks.map((look) => [`${look.kind} ${look.by} ${look.stage}`, look])).values()];
}

function isSame(one: Look, other: Look): boolean {
  return one.kind === other.kind && one.by === other.by && one.stage === other.stage;
}
