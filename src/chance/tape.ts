import type { RenderContext } from '../gotemplate/function';
import type { Dice } from '../host/host';
import type { Look, LookKind } from './look';

/** What a rendering looked at, and what it saw, so that it can be rendered again with some of that changed. */
export interface Tape {
  /** In the order of looking. */
  readonly looks: readonly Look[];
  /** A context that notes every look of the watched kinds. */
  record(context: RenderContext, stage: string): RenderContext;
  /** A context in which looks see what they saw before, but for those that are chosen: these see the other world. */
  play(context: RenderContext, stage: string, isChanged: (look: Look) => boolean, other: OtherWorld): RenderContext;
}

/** A world that is not this one. */
export interface OtherWorld {
  /** What dice show, again and again: so that no draw, however small its range, gives the same in two of these worlds. */
  readonly die: number;
  /** Nanoseconds since 1970. */
  readonly now: bigint;
  readonly zone: string;
}

/**
 * Two worlds that agree in nothing: no digit of the time that a layout can ask for, no date in their zones; one lies in the past,
 * one in the future.
 */
export const otherWorlds: readonly OtherWorld[] = [
  { die: 0, now: 413_006_706_070_809_010n, zone: 'Pacific/Kiritimati' },
  { die: 1, now: 3_899_905_199_987_654_321n, zone: 'Pacific/Pago_Pago' },
];

type Seen = Uint8Array[] | bigint;

/** Makes an empty tape. */
export function createTape(watched: ReadonlySet<LookKind>): Tape {
  const looks: Look[] = [];
  const seen = new Map<string, Seen>();
  const watch = (context: RenderContext, stage: string, see: See): RenderContext => {
    let looked = 0;
    const at = (kind: LookKind, by: string) => ({ look: { kind, by, stage }, key: `${stage} ${looked++}` });
    const onDice = (kind: 'draw' | 'key', roll: RenderContext['draw']) => (by: string) =>
      see.dice(at(kind, by), () => roll(by));
    return {
      ...context,
      ...(watched.has('draw') ? { draw: onDice('draw', context.draw) } : {}),
      ...(watched.has('key') ? { drawKey: onDice('key', context.drawKey) } : {}),
      clock: {
        now: (by) =>
          watched.has('clock') ? see.time(at('clock', by), () => context.clock.now(by)) : context.clock.now(by),
        get zone() {
          return watched.has('zone')
            ? see.zone({ kind: 'zone', by: '', stage }, context.clock.zone)
            : context.clock.zone;
        },
      },
    };
  };
  return {
    looks,
    record: (context, stage) => watch(context, stage, recorder(looks, seen)),
    play: (context, stage, isChanged, other) => watch(context, stage, player(seen, isChanged, other)),
  };
}

interface Place {
  readonly look: Look;
  readonly key: string;
}

/** How looks are answered. */
interface See {
  readonly dice: (place: Place, real: () => Dice) => Dice;
  readonly time: (place: Place, real: () => bigint) => bigint;
  readonly zone: (look: Look, real: string) => string;
}

function recorder(looks: Look[], seen: Map<string, Seen>): See {
  return {
    dice: ({ look, key }, real) => {
      const dice = real();
      const rolled: Uint8Array[] = [];
      looks.push(look);
      seen.set(key, rolled);
      return {
        bytes: (count) => {
          const bytes = dice.bytes(count);
          rolled.push(bytes);
          return bytes;
        },
      };
    },
    time: ({ look, key }, real) => {
      const now = real();
      looks.push(look);
      seen.set(key, now);
      return now;
    },
    zone: (look, real) => {
      looks.push(look);
      return real;
    },
  };
}

function player(seen: ReadonlyMap<string, Seen>, isChanged: (look: Look) => boolean, other: OtherWorld): See {
  return {
    dice: ({ look, key }, real) => {
      // Keys and salts are never the same twice by themselves, and a key made of one byte repeated is none.
      if (isChanged(look))
        return look.kind === 'key' ? real() : { bytes: (count) => new Uint8Array(count).fill(other.die) };
      const rolled = seen.get(key);
      return Array.isArray(rolled) ? replay(rolled, real) : real();
    },
    time: ({ look, key }, real) => {
      if (isChanged(look)) return other.now;
      const time = seen.get(key);
      return typeof time === 'bigint' ? time : real();
    },
    zone: (look, real) => (isChanged(look) ? other.zone : real),
  };
}

/** The bytes that were rolled, call by call as far as they are asked for in the same portions; real ones behind them. */
function replay(rolled: readonly Uint8Array[], real: () => Dice): Dice {
  let next = 0;
  return {
    bytes: (count) => {
      const bytes = rolled[next++];
      return bytes?.length === count ? bytes : real().bytes(count);
    },
  };
}
