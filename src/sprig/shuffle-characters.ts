import type { Dice } from '../host/host';
import { rollBelow } from './roll';

/** The characters of a text in an order that the dice give, every order being equally likely. */
export function shuffleCharacters(text: string, dice: Dice): string {
  const characters = Array.from(text.toWellFormed());
  for (let left = characters.length; left > 1; left--) {
    const chosen = rollBelow(left, dice);
    const last = characters[left - 1] ?? '';
    characters[left - 1] = characters[chosen] ?? '';
    characters[chosen] = last;
  }
  return characters.join('');
}
