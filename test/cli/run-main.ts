import { main } from '../../src/cli/main';
import { commands } from '../../src/commands';
import type { Clock } from '../../src/host/host';
import type { Terminal } from '../../src/host/terminal';
import { createMemoryHost, type MemoryHost } from '../memory-host';

export interface MainOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: Terminal;
  readonly clock?: Clock;
}

export interface MainRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly host: MemoryHost;
}

/** A terminal of 80 columns behind both streams. */
export const someTerminal: Terminal = { isTerminal: () => true, columns: () => 80 };

/** Runs a command line of the whole program on a host in memory. */
export async function runMain(argv: readonly string[], options: MainOptions = {}): Promise<MainRun> {
  const { files = {}, environment = {}, stdin = '', terminal, clock } = options;
  const host = createMemoryHost({ files, environment, stdin, ...(clock && { clock }) });
  const packageData = { name: 'score-k8s', version: '1.2.3' };
  const status = await main(argv, { packageData, commands, host, ...(terminal && { terminal }) });
  return { status, stdout: host.stdoutText(), stderr: host.stderrText(), host };
}
