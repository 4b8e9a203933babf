import { fromBytes, isUtf8, textOfUtf8, toBytes } from '../../src/util/utf8';

describe('utf8', () => {
  it.each([
    [[0x61, 0xc3, 0xa9], 'aé'],
    [[0xf0, 0x9f, 0x94, 0x90], '🔐'],
    [[0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
    [[0xff, 0x61], '\uDCFFa'],
    [[0xe2, 0x82], '\uDCE2\uDC82'],
    [[0xed, 0xa0, 0x80], '\uDCED\uDCA0\uDC80'],
    [[0xc0, 0x80], '\uDCC0\uDC80'],
    [[0xf5, 0x80, 0x80, 0x80], '\uDCF5\uDC80\uDC80\uDC80'],
  ])('%j is %j, and back', (bytes, text) => {
    expect(fromBytes(Uint8Array.from(bytes))).toBe(text);
    expect([...toBytes(text)]).toEqual(bytes);
  });

  it.each([
    [[], ''],
    [[0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
    [[0xef, 0xbf, 0xbd], '\uFFFD'],
    [[0xff], undefined],
    [[0x61, 0xc0, 0x80], undefined],
    [[0xe2, 0x82], undefined],
    [[0xed, 0xa0, 0x80], undefined],
    [[0xf0, 0x9f, 0x94, 0x90], '🔐'],
  ])('of %j the text is %j, wherever they stand', (bytes, text) => {
    for (let before = 0; before < 70; before++) {
      const all = [...new Uint8Array(before).fill(0x78), ...bytes];
      expect(textOfUtf8(Uint8Array.from(all))).toBe(text === undefined ? undefined : 'x'.repeat(before) + text);
      const more = Uint8Array.from([...all, 0x78]);
      expect(textOfUtf8(more)).toBe(text === undefined ? undefined : `${'x'.repeat(before)}${text}x`);
    }
  });

  it('tells text that has bytes which are no UTF-8', () => {
    expect([isUtf8('aé🔐'), isUtf8('a\uDCFF')]).toEqual([true, false]);
  });
});
