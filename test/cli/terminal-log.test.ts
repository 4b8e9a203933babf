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

  it.each([
    [false, ['INFO: one\nINFO: a\\u001b[31m\n  more\n']],
    [true, []],
  ])('several steps are written together; quiet %s', (quiet, expected) => {
    const written: string[] = [];
    const output = { stdout: () => undefined, stderr: (text: string) => void written.push(text) };
    const log = createTerminalLog(output, { quiet, verbosity: 0, paint: makePaint(false) });
    log.info(['one', 'a\u001b[31m\n  more']);
    log.info([]);
    expect(written).toEqual(expected);
  });

  it('lets no message steer the terminal', () => {
    const written: string[] = [];
    const output = { stdout: () => undefined, stderr: (text: string) => void written.push(text) };
    createTerminalLog(output, { quiet: false, verbosity: 0, paint: makePaint(false) }).warn('a\u001b[31m\n\tä\r');
    expect(written.join('')).toBe('WARN: a\\u001b[31m\n\tä\\u000d\n');
  });

  describe('the line of progress', () => {
    const escapes = (options: { quiet: boolean; columns: number | undefined }, ...lines: (string | undefined)[]) => {
      const parts: string[] = [];
      const output = { stdout: () => undefined, stderr: (text: string) => void parts.push(text) };
      const live = () => options.columns;
      const log = createTerminalLog(output, { quiet: options.quiet, verbosity: 0, paint: makePaint(false), live });
      for (const line of lines) log.showProgress?.(line);
      log.info('done');
      return parts.join('').replaceAll('\r\u001b[K', '<');
    };

    it.each<[string, number | undefined, (string | undefined)[], string]>([
      ['is replaced and taken away', 80, ['one', 'two', undefined], '<one<two<INFO: done\n'],
      ['goes before another line', 80, ['one'], '<one<INFO: done\n'],
      ['is cut to the width, its end stays', 12, ['https://host/p: 3 MiB'], '<http… 3 MiB<INFO: done\n'],
      ['is not written where nobody looks on', undefined, ['one', undefined], 'INFO: done\n'],
    ])('%s', (_, columns, lines, expected) => {
      expect(escapes({ quiet: false, columns }, ...lines)).toBe(expected);
    });

    it('is not written with --quiet', () => {
      expect(escapes({ quiet: true, columns: 80 }, 'one', undefined)).toBe('');
    });
  });
});
