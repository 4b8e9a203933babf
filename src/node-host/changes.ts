let count = 0;

/** Notes that this process has changed something on disk: temporary files and locks do not count. */
export function noteChange(): void {
  count += 1;
}

/** Has this process changed something on disk? */
export function hasChanged(): boolean {
  return count > 0;
}
