import { makePaint } from '../../src/cli/style';
import { createTerminalLog } from '../../src/cli/terminal-log';

/** What is written when each level is used once. */
function write(options: { quiet: boolean; verbosity: number; colored: boolean }): string {
  let written = '';
  const output = {
    stdout: () => undefined,
    stderr: (text: string) => {
      written += text;
    },
  };
  const log = createTerminalLog(output, { ...options, paint: makePaint(options.colored) });
  log.info('one');
  log.debug('two');
  log.note('three');
  log.warn('four');
  return written;
}

describe('createTerminalLog', () => {
  it.each([
    [false, 0, false, 'INFO: one\nNOTE: three\nWARN: four\n'],
    [false, 1, false, 'INFO: one\nDEBUG: two\nNOTE: three\nWARN: four\n'],
    [true, 2, false, ''],
    [false, 1, true, 'INFO: one\n\u001b[2mDEBUG\u001b[22m: two\nNOTE: three\n\u001b[33mWARN\u001b[39m: four\n'],
  ])('quiet %s, verbosity %s, colour %s', (quiet, verbosity, colored, expected) => {
    expect(write({ quiet, verbosity, colored })).toBe(expected);
  });
});
