/** What a part of the state file must look like; null stands for absent everywhere. */
export type Shape =
  | { readonly is: 'text' | 'integer' | 'boolean' }
  /** A map of text keys with anything in it; the keys in `texts` must be there and be text. */
  | { readonly is: 'open'; readonly texts: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  | { readonly is: 'fields'; readonly of: Readonly<Record<string, Shape>>; readonly needs: readonly string[] };

export const text: Shape = { is: 'text' };
export const integer: Shape = { is: 'integer' };
export const boolean: Shape = { is: 'boolean' };
export const open: Shape = { is: 'open', texts: [] };

export function listOf(of: Shape): Shape {
  return { is: 'list', of };
}

export function mapOf(of: Shape): Shape {
  return { is: 'map', of };
}

/** A map that has these fields and no others, of which `needs` must be there. */
export function fields(of: Readonly<Record<string, Shape>>, needs: readonly string[] = []): Shape {
  return { is: 'fields', of, needs };
}
