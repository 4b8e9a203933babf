import type { Problem } from '../../errors/problem';
import { UserError } from '../../errors/user-error';
import type { Processes } from '../../host/host';
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
}

/**
 * Runs a command entry: the request on its standard input, the answer on its standard output, its standard error is
 * ours. A command that cannot be started, fails, or answers otherwise than it should is a `UserError`.
 */
export async function runCommand({ entry, path, input, processes }: CommandRequest): Promise<CommandResponse> {
  const args = entry.args.map((arg) => (arg === '<mode>' ? 'provision' : arg));
  const { status, stdout } = await start(processes, { file: path, args, input: encodeRequest(input) }, entry, input);
  if (status !== 0) {
    const how = typeof status === 'number' ? `exit status ${status}` : `ended by ${status}`;
    throw commandError(entry, input, `the command ${path} failed: ${how}`);
  }
  const response = decodeResponse(stdout);
  if ('error' in response) throw commandError(entry, input, `the command ${path} answered wrongly: ${response.error}`);
  return response;
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
