import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf } from './contents-of';
import { createProject, type Project, type Run } from './run-executable';

/** A project into which sources are fetched. */
export interface FetchingProject extends Project {
  /** Initialises it with provisioners of a source, and nothing else. */
  init(uri: string, environment?: Readonly<Record<string, string>>, ...more: readonly string[]): Promise<Run>;
  /** What the project's files say of where they come from. */
  sources(): readonly (string | undefined)[];
}

/** Makes a project with the given files. */
export function createFetchingProject(files: Readonly<Record<string, string>>): FetchingProject {
  const project = createProject(files);
  const { directory } = project;
  const own = join(directory, '.score-k8s');
  return {
    ...project,
    init: (uri, environment = {}, ...more) =>
      project.run(['init', '--no-sample', '--no-default-provisioners', '--provisioners', uri, ...more], {
        environment,
      }),
    sources: () =>
      readdirSync(own)
        .filter((name) => name.endsWith('.provisioners.yaml'))
        .map((name) => readFileSync(join(own, name), 'utf8').split(' at ')[0]),
  };
}

/** Waits for a run that fails and leaves the project as it was; gives what it told. */
export async function failureIn(project: FetchingProject, running: Promise<Run>): Promise<string> {
  const before = contentsOf(project.directory);
  const { status, stdout, stderr } = await running;
  expect([status, stdout]).toEqual([1, '']);
  expect(contentsOf(project.directory)).toEqual(before);
  return stderr;
}
