/**
 * A function that gives what `make` made of a text when it was asked before. What it remembers are no more than `most` texts: then it begins
 * anew. Of an error nothing is kept.
 */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
