import type { Problem } from '../../errors/problem';
import { UserError } from '../../errors/user-error';
import type { Processes, ProcessRequest } from '../../host/host';
import { formatDuration } from '../../sprig/calendar/duration';
import type { ProvisionInput } from '../provisioner';
import { type CommandEntry, entryPosition } from '../provisioner-entry';
import { type CommandResponse, decodeResponse } from './decode-response';
import { encodeRequest } from './encode-request';

/** What running a command for a resource takes. */
export interface CommandRequest {
  readonly entry: CommandEntry;
  /** The program, as `findCommand` found it. */
  readonly path: string;
  readonly input: ProvisionInput;
  readonly processes: Pick<Processes, 'run'>;
  readonly limits?: CommandLimits | undefined;
}

/** How long a command may run, and who is told that it does. */
export interface CommandLimits {
  /** Milliseconds; absent for no limit. */
  readonly timeout?: number;
  /** Told every ten seconds. */
  readonly onProgress?: (line: string) => void;
}

const PROGRESS_EVERY = 10_000;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/**
 * Runs a command entry: the request on its standard input, the answer on its standard output, its standard error is
 * ours. A command that cannot be started, fails, takes too long, or answers otherwise than it should is a `UserError`.
 */
export async function runCommand({
  entry,
  path,
  input,
  processes,
  limits = {},
}: CommandRequest): Promise<CommandResponse> {
  const args = entry.args.map((arg) => (arg === '<mode>' ? 'provision' : arg));
  const request = { file: path, args, input: encodeRequest(input), ...limitsOf(limits, path, input.uid) };
  const { status, stdout, timedOut } = await start(processes, request, entry, input);
  if (timedOut) {
    const time = shownTime(limits.timeout ?? 0);
    throw commandError(entry, input, `the command ${path} did not end within ${time} (--cmd-timeout), and was ended`);
  }
  if (status !== 0) {
    const how = typeof status === 'number' ? `exit status ${status}` : `ended by ${status}`;
    throw commandError(entry, input, `the command ${path} failed: ${how}`);
  }
  const response = decodeResponse(stdout);
  if ('error' in response) throw commandError(entry, input, `the command ${path} answered wrongly: ${response.error}`);
  return response;
}

function limitsOf({ timeout, onProgress }: CommandLimits, path: string, uid: string): Partial<ProcessRequest> {
  const tell = (elapsed: number): void =>
    onProgress?.(`resource '${uid}': the command ${path} has been running for ${shownTime(elapsed)}`);
  return { timeout, ...(onProgress === undefined ? {} : { progress: { every: PROGRESS_EVERY, tell } }) };
}

/** To the second, from a second on. */
function shownTime(milliseconds: number): string {
  const shown = milliseconds < 1000 ? milliseconds : Math.round(milliseconds / 1000) * 1000;
  return formatDuration(BigInt(Math.round(shown)) * NANOSECONDS_PER_MILLISECOND);
}

async function start(
  processes: Pick<Processes, 'run'>,
  request: Parameters<Processes['run']>[0],
  entry: CommandEntry,
  input: ProvisionInput,
): ReturnType<Processes['run']> {
  try {
    return await processes.run(request);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.problems.map((problem) => commandProblem(entry, input.uid, problem.message)));
  }
}

function commandError(entry: CommandEntry, input: ProvisionInput, reason: string): UserError {
  return new UserError(commandProblem(entry, input.uid, reason));
}

/** The problem of a command entry that cannot provide a resource. */
export function commandProblem(entry: CommandEntry, uid: string, reason: string): Problem {
  return {
    code: 'command-failed',
    message: `resource '${uid}': ${reason} (${entry.uri})`,
    file: entry.source.file,
    ...entryPosition(entry),
  };
}
