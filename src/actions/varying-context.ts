import type { RenderContext } from '../gotemplate/function';
import type { Clock, Dice, Host } from '../host/host';

/** Functions that choose among few things, however many dice they roll for it: two runs may well choose the same. */
const choosers = ['randInt', 'random', 'shuffle'];
/** So many bytes of dice are hardly rolled twice. */
const WIDE = 6;

/**
 * Dice and clock of templates, for runs of which it matters whether another would find them otherwise. It is told of looks at the time, and
 * of draws with few outcomes. The others need not be told of: a result that they reach is never the same twice.
 */
export function makeVaryingContext(
  host: Pick<Host, 'dice' | 'clock'>,
  onVarying: () => void,
): Pick<RenderContext, 'draw' | 'clock'> {
  return {
    draw: (by) => {
      if (choosers.includes(by)) onVarying();
      return watchDice(host.dice, onVarying);
    },
    clock: host.clock.isFixed ? host.clock : watchClock(host.clock, onVarying),
  };
}

function watchDice(dice: Dice, onNarrow: () => void): Dice {
  // What is asked for after that takes the place of bytes that were thrown away.
  let isFirst = true;
  return {
    bytes: (count) => {
      if (isFirst && count < WIDE) onNarrow();
      isFirst = false;
      return dice.bytes(count);
    },
  };
}

function watchClock(clock: Clock, onLook: () => void): RenderContext['clock'] {
  return {
    now: () => {
      onLook();
      return clock.now();
    },
    get zone() {
      onLook();
      return clock.zone;
    },
  };
}
