import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromBytes } from '../../src/util/utf8';
import { createProject, type Project } from '../e2e/run-executable';
import { bytesOf, type CliCase, modeOf } from './cli-case';
import { fillPlaces, type Outcome, type StepOutcome } from './outcome';

/** Runs the steps of a case with the built executable in a temporary directory, and hands what is left to `judge`. */
export async function runExecutableCase<T>(given: CliCase, judge: (outcome: Outcome) => T): Promise<T> {
  const project = createProject();
  try {
    for (const [path, content] of Object.entries(given.input)) {
      const target = join(project.directory, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytesOf(content), { mode: modeOf(content) });
    }
    return judge(outcomeOf(project, await runSteps(given, project)));
  } finally {
    project.remove();
  }
}

async function runSteps(given: CliCase, project: Project): Promise<readonly StepOutcome[]> {
  const { directory } = project;
  const home = join(dirname(directory), 'home');
  const places = { project: directory, home, PATH: process.env['PATH'] ?? '' };
  const steps: StepOutcome[] = [];
  for (const { args, stdin = '', env = {} } of given.steps) {
    const filled = Object.entries(env).map(([name, value]) => [name, fillPlaces(value, places)] as const);
    const argv = args.map((argument) => fillPlaces(argument, places));
    steps.push(await project.run(argv, { stdin, environment: Object.fromEntries(filled) }));
  }
  return steps;
}

function outcomeOf({ directory }: Project, steps: readonly StepOutcome[]): Outcome {
  const inside = (path: string) => join(directory, path);
  return {
    steps,
    read: (path) => (existsSync(inside(path)) ? fromBytes(readFileSync(inside(path))) : undefined),
    exists: (path) => existsSync(inside(path)),
    stateFiles: () => (existsSync(inside('.score-k8s')) ? readdirSync(inside('.score-k8s')).sort() : []),
  };
}
