const ownKinds = [
  'generate',
  'init',
  'version',
  'resources',
  'provisioners',
  'validate',
  'diff',
  'workloads',
  'plugins',
];

/**
 * Which entry of the cache a command line uses. Command lines that run the same code share one, and each kind has no more than it
 * needs: what is read from an entry costs time even when it is not run.
 */
export function kindOf(argv: readonly string[]): string {
  const end = argv.indexOf('--');
  const switches = end < 0 ? argv : argv.slice(0, end);
  if (argv[0] === 'help' || switches.includes('--help') || switches.includes('-h')) return 'help';
  const word = argv.find((token) => !token.startsWith('-'))?.split(':')[0];
  if (word === undefined) return argv.includes('--version') ? 'version' : 'help';
  return ownKinds.includes(word) ? word : 'other';
}
