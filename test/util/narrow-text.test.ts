import { narrowText } from '../../src/util/narrow-text';

it.each(['', 'name', 'a%41 %', 'é\0\xff', 'Ā', '🔐💬a_b💬🔐', 'lone \udcff', '日本'])(
  'leaves %j what it is',
  (text) => {
    const cut = `🔐${text}🔐`.slice(2, -2);
    expect(narrowText(cut)).toBe(text);
  },
);
