import { remember } from '../../src/util/remember';

describe('remember', () => {
  it('asks once for each text, for what is undefined too', () => {
    const asked: string[] = [];
    const find = remember((text) => {
      asked.push(text);
      return text === 'none' ? undefined : { text };
    }, 10);
    expect(find('a')).toBe(find('a'));
    expect([find('none'), find('none')]).toEqual([undefined, undefined]);
    expect(asked).toEqual(['a', 'none']);
  });

  it('keeps no more than it may', () => {
    const asked: string[] = [];
    const find = remember((text) => asked.push(text), 2);
    for (const text of ['a', 'b', 'a', 'c', 'a']) find(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps nothing of an error', () => {
    let times = 0;
    const find = remember(() => {
      times++;
      throw new Error('no');
    }, 2);
    for (const _ of [1, 2]) expect(() => find('a')).toThrow('no');
    expect(times).toBe(2);
  });
});
