import { createInterface } from 'node:readline';
import type { RenderContext } from '../../src/gotemplate';
import { createNodeHost } from '../../src/node-host';
import { type RenderRequest, renderCase } from './render-case';

const { dice, clock, environment, network } = createNodeHost();

const context: RenderContext = {
  draw: () => dice,
  drawKey: () => dice,
  clock,
  environment,
  network,
  limits: { maximumBytes: 64 * 1024 * 1024 },
};

/** Answers every line of standard input, a request as JSON, with one line of JSON. */
export function serve(): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    process.stdout.write(`${JSON.stringify(renderCase(JSON.parse(line) as RenderRequest, context))}\n`);
  });
}
