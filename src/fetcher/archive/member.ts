import { userError } from '../../errors/user-error';

/** What stands in an archive under a name. */
export interface Member {
  /** As it is written there. */
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'device' | 'encrypted' | 'other';
  /** Bytes of the content, as the archive says; never fewer than there are. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

const refusedKinds: Readonly<Partial<Record<Member['kind'], string>>> = {
  link: 'a link',
  device: 'a device or pipe',
  encrypted: 'which is encrypted',
};

/** The path of a member inside its archive. One that could lead anywhere else, or is no plain file or directory, is refused by name. */
export function checkMember({ name, kind }: Member, uri: string): string {
  const problem = pathProblem(name) ?? refusedKinds[kind];
  if (problem !== undefined)
    throw userError('bad-archive', `${uri} holds ${JSON.stringify(name)}, ${problem}: refused`);
  return name
    .split('/')
    .filter((step, index, steps) => step !== '.' && (step !== '' || index === steps.length - 1))
    .join('/');
}

function pathProblem(name: string): string | undefined {
  if (/\p{Control}/u.test(name)) return 'with a control character in its name';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'an absolute path';
  if (name.includes('\\')) return 'a path with a backslash';
  if (name.split('/').includes('..')) return 'a path that leaves the archive';
  return undefined;
}
