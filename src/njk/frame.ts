import type { Value } from './value';

/** Variables of a block while a template is rendered; `set` and look-ups follow nunjucks' rules of scopes. */
export interface Frame {
  readonly variables: Map<string, Value>;
  readonly parent: Frame | undefined;
  /** Of a macro or call block: what is set inside stays inside. */
  readonly isolated: boolean;
}

export function makeFrame(parent?: Frame, isolated = false): Frame {
  return { variables: new Map(), parent, isolated };
}

/** The value of a name in a frame or those around it. */
export function findVariable(frame: Frame, name: string): Value {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const value = at.variables.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Sets a name where it is set already, else in the frame itself. */
export function setVariable(frame: Frame, name: string, value: Value): void {
  const home = findHome(frame, name) ?? frame;
  home.variables.set(name, value);
}

// Parity: only the innermost frame's own isolation holds a name back; those around it are asked all.
function findHome(frame: Frame, name: string): Frame | undefined {
  if (frame.variables.get(name) !== undefined) return frame;
  for (let at = frame.isolated ? undefined : frame.parent; at !== undefined; at = at.parent) {
    if (at.variables.get(name) !== undefined) return at;
  }
  return undefined;
}
