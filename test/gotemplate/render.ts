import {
  type FunctionTable,
  parseTemplate,
  type RenderContext,
  type RenderOptions,
  renderTemplate,
  TemplateExecutionError,
  TemplateParseError,
  type Value,
} from '../../src/gotemplate';

/** A context whose world is empty: the language itself needs nothing of it. */
export function emptyContext(limits: RenderContext['limits'] = { maximumBytes: 64 * 1024 * 1024 }): RenderContext {
  const dice = { bytes: (count: number) => new Uint8Array(count) };
  return {
    draw: () => dice,
    drawKey: () => dice,
    clock: { now: () => 0n, zone: 'UTC' },
    environment: { get: () => undefined },
    network: {
      resolveHost: (name) => {
        throw new Error(`there is no ${name}`);
      },
    },
    limits,
  };
}

interface Settings {
  readonly functions?: FunctionTable;
  readonly options?: RenderOptions;
  readonly limits?: RenderContext['limits'];
}

/** Renders a text over data under the name `t`. */
export function render(
  text: string,
  data: Value = undefined,
  { functions = {}, options, limits }: Settings = {},
): string {
  return renderTemplate(parseTemplate({ name: 't', text, functions }), data, emptyContext(limits), options);
}

/** The output, or the message of the error that ended the parsing or the rendering. */
export function outcome(text: string, data: Value = undefined, settings: Settings = {}): string {
  try {
    return render(text, data, settings);
  } catch (error) {
    if (error instanceof TemplateParseError || error instanceof TemplateExecutionError) return error.message;
    throw error;
  }
}
