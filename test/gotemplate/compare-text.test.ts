import { compareText, sortTexts } from '../../src/gotemplate';

const pieces = ['', 'a', 'b', 'Z', '-', 'é', '\u07ff', '\ud7ff', '\ue000', '\uffff', '🔐', '\u{10ffff}'];
const texts = pieces.flatMap((one) => pieces.flatMap((two) => pieces.map((three) => one + two + three)));
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('the order of texts', () => {
  it('is that of their bytes', () => {
    const different = texts.filter((a) =>
      pieces.some((b) => Math.sign(compareText(a, b)) !== Math.sign(byBytes(a, b))),
    );
    expect(different).toEqual([]);
  });

  it.each([
    ['all', texts],
    ['those below the surrogates', texts.filter((text) => !/[\ud800-\uffff]/.test(text))],
  ])('of %s is found however they lie', (_, some) => {
    const expected = [...some].sort(byBytes);
    expect(sortTexts([...some].reverse())).toEqual(expected);
  });
});
