import {
  makeTrace,
  makeWays,
  parseTemplate,
  piecesOf,
  type RenderContext,
  type Trace,
  type Way,
} from '../../src/gotemplate';
import type { ServiceInput } from '../../src/provisioners/provisioner';
import { type Stage, stages, type TemplateEntry } from '../../src/provisioners/provisioner-entry';
import type { ParsedTemplate } from '../../src/provisioners/template/dialect';
import { provisionerFunctions } from '../../src/provisioners/template/functions';
import { prepareGo } from '../../src/provisioners/template/go-dialect';
import { type RenderedStages, renderStages } from '../../src/provisioners/template/render-stages';
import type { Forms } from '../../src/provisioners/template/renderings';
import { makeServicesValue } from '../../src/provisioners/template/template-data';
import { trimmedText } from '../../src/provisioners/template/trim';
import { makeSkeleton } from '../../src/yaml/skeleton/make-skeleton';
import { packSkeleton } from './pack-skeleton';

/** The forms of an entry's templates; none of a template of which no sample yields anything that has one. */
export type StageForms = Readonly<Partial<Record<Stage, Forms>>>;

interface Sample {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly class?: string;
}

const host = { host: 'www.example.com', path: '/' };
const routes = [80, 'www', 8080].flatMap((port): Sample[] =>
  ['default', 'ingress'].map((className) => ({ params: { ...host, port }, class: className })),
);

/** What is asked of types for which nothing at all will not do; the ways through the templates of some depend on the whole project. */
const samplesOf: Readonly<Record<string, readonly Sample[]>> = { route: routes, 'service-port': [], environment: [] };

/**
 * Renders an entry for samples and gives the forms of what comes out, by the ways that the templates took: those of a first resource,
 * of another beside it, and of the same again.
 */
export function collectForms(entry: TemplateEntry): StageForms {
  const found: Partial<Record<Stage, Forms>> = {};
  const note = (stage: Stage, trace: Trace): void => {
    const skeleton = makeSkeleton(piecesOf(trace), trace.outputs);
    const form = skeleton && packSkeleton(skeleton);
    if (form !== undefined) found[stage] = { ...found[stage], [decisionsOf(trace)]: form };
  };
  for (const sample of samplesOf[entry.type] ?? [{}]) {
    const shared = {};
    const { state } = render(entry, { ...sample, id: 'one', state: {}, shared, note });
    render(entry, { ...sample, id: 'two', state: {}, shared, note });
    render(entry, { ...sample, id: 'one', state, shared, note });
  }
  return found;
}

interface Rendering extends Sample {
  readonly id: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, unknown>>;
  readonly note: (stage: Stage, trace: Trace) => void;
}

function render(
  entry: TemplateEntry,
  { id, params = {}, class: className, state, shared, note }: Rendering,
): RenderedStages {
  const workload = 'sample';
  const port = { name: 'www', port: 80, targetPort: 8080, protocol: 'TCP' };
  const services: Readonly<Record<string, ServiceInput>> = {
    [workload]: { serviceName: `${workload}-service`, ports: { www: port, '80': port } },
  };
  return renderStages({
    entry,
    parsed: { templates: tracedTemplates(entry, note), problems: [] },
    input: {
      guid: '01234567-89ab-8cde-a123-456789abcdef',
      uid: `${entry.type}.default#${workload}.${id}`,
      type: entry.type,
      class: className ?? 'default',
      id: `${workload}.${id}`,
      params,
      metadata: null,
      state,
      sharedState: shared,
      sourceWorkload: workload,
      workloadMetadata: { name: workload },
      workloadServices: services,
      namespace: '',
    },
    services: makeServicesValue(services),
    contextOf: () => context,
    warn: () => undefined,
  });
}

const dice = { bytes: (count: number) => new Uint8Array(count) };
const context: RenderContext = {
  draw: () => dice,
  drawKey: () => dice,
  clock: { now: () => 0n, zone: 'UTC' },
  environment: { get: () => undefined },
  network: { resolveHost: () => Promise.resolve([]) as never },
  limits: { maximumBytes: 1_000_000 },
};

/** Templates that tell how they were rendered. */
function tracedTemplates(entry: TemplateEntry, note: Rendering['note']): ReadonlyMap<Stage, ParsedTemplate> {
  const templates = new Map<Stage, ParsedTemplate>();
  for (const stage of stages) {
    const text = trimmedText(entry.templates[stage] ?? '');
    if (text === '') continue;
    const template = parseTemplate({ name: stage, text, functions: provisionerFunctions });
    const read = (run: (trace: Trace) => string) => {
      const trace = makeTrace(makeWays(), true);
      const output = run(trace);
      note(stage, trace);
      return { text: output };
    };
    templates.set(stage, prepareGo(template, { read }));
  }
  return templates;
}

/** The one way of a rendering that is the first of its tree. */
function decisionsOf({ ways }: Trace): string {
  let decisions = '';
  for (let way: Way | undefined = ways.root; way !== undefined; way = way.yes ?? way.no) {
    if (way.yes !== undefined) decisions += 'y';
    else if (way.no !== undefined) decisions += 'n';
  }
  return decisions;
}
