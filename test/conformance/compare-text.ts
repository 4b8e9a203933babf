/** Tells the first line in which two texts differ; empty when they are equal. */
export function compareText(expected: string, actual: string): readonly string[] {
  const [want, got] = [expected.split('\n'), actual.split('\n')];
  const lines = Math.max(want.length, got.length);
  for (let index = 0; index < lines; index++) {
    if (want[index] !== got[index])
      return [`line ${index + 1}: expected ${show(want[index])}, got ${show(got[index])}`];
  }
  return [];
}

/** A text without spaces at the ends of its lines. */
export function withoutLineEnds(text: string): string {
  return text.replace(/ +$/gm, '');
}

/** Lines of manifests that say nothing, which one program writes and another leaves out. */
const empty =
  /^ *(?:- )?(?:status|strategy|resources): \{\},?\n|^ *status:\n *loadBalancer: \{\}\n|^ *status: \{\n *loadBalancer: \{\},\n *\},\n|^ *creationTimestamp: null,?\n/gm;

/** The text of manifests without the lines that say nothing. */
export function withoutEmptyLines(text: string): string {
  return text.replace(empty, '');
}

function show(line: string | undefined): string {
  return line === undefined ? 'the end' : JSON.stringify(line);
}
