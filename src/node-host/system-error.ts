import { UserError, userError } from '../errors/user-error';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  ENOSPC: 'no space left on device',
  EROFS: 'read-only file system',
  ELOOP: 'too many levels of symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'file name too long',
};

/** Turns a failure of the operating system into a user's error that names the path; anything else is passed on. */
export function systemError(action: string, path: string, error: unknown): Error {
  if (error instanceof UserError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  return userError('file-system', `cannot ${action} ${path}: ${reasons[code] ?? code}`, {});
}
