import { type Rendered, renderCase } from '../../scripts/template-adapter/render-case';
import type { RenderContext } from '../../src/gotemplate';
import { createMemoryHost } from '../memory-host';
import { seededDice } from './seeded-numbers';
import type { TemplateCase } from './template-case';

export type { Rendered };

/** Renders a case; anything thrown that is no error of a template is told as a crash. */
export function renderTemplateCase(given: TemplateCase): Rendered {
  return renderCase(given, makeContext());
}

/** The world that the cases were recorded in; a new one for each, since none may leave a trace in the next. */
function makeContext(): RenderContext {
  const { clock, environment, network } = createMemoryHost({
    environment: { CONFORMANCE_VAR: 'alpha beta', CONFORMANCE_EMPTY: '' },
  });
  const dice = seededDice(1);
  return {
    draw: () => dice,
    drawKey: () => dice,
    clock,
    environment,
    network,
    limits: { maximumBytes: 64 * 1024 * 1024 },
  };
}
