import { spawn } from 'node:child_process';

/** Where and in what environment a program runs; no more of ours than that. */
export interface Surroundings {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a program and gives its standard output; a failure is an error with all that it wrote. */
export function runProgram(
  file: string,
  args: readonly string[],
  { directory, environment }: Surroundings,
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(file, [...args], {
      cwd: directory,
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let all = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      all += chunk;
    });
    child.stderr.on('data', (chunk) => {
      all += chunk;
    });
    child.on('error', fail);
    child.on('close', (status) => {
      if (status === 0) done(stdout);
      else fail(new Error(`${file} ${args.join(' ')} ended with status ${status}:\n${all}`));
    });
  });
}
