import { boolean, fields, integer, listOf, mapOf, open, type Shape, text } from './shape';

/** A Score file as the state keeps it: the same fields in every release that has this format. */
function specShape(): Shape {
  const compute = fields({ cpu: text, memory: text });
  const header = fields({ name: text, value: text });
  const probe = fields({
    httpGet: fields({ host: text, scheme: text, path: text, port: integer, httpHeaders: listOf(header) }),
    exec: fields({ command: listOf(text) }),
  });
  const container = fields({
    image: text,
    command: listOf(text),
    args: listOf(text),
    variables: mapOf(text),
    files: mapOf(fields({ mode: text, content: text, binaryContent: text, source: text, noExpand: boolean })),
    volumes: mapOf(fields({ source: text, path: text, readOnly: boolean })),
    before: mapOf(fields({ ready: text })),
    resources: fields({ limits: compute, requests: compute }),
    livenessProbe: probe,
    readinessProbe: probe,
  });
  const port = fields({ port: integer, targetPort: integer, protocol: text }, ['port']);
  const resource = fields({ type: text, class: text, id: text, metadata: open, params: open }, ['type']);
  return fields(
    {
      apiVersion: text,
      metadata: { is: 'open', texts: ['name'] },
      service: fields({ ports: mapOf(port) }),
      containers: mapOf(container),
      resources: mapOf(resource),
    },
    ['metadata', 'containers'],
  );
}

/** The whole state file. */
export function stateShape(): Shape {
  const resource = fields({
    guid: text,
    type: text,
    class: text,
    id: text,
    metadata: open,
    params: open,
    source_workload: text,
    provisioner: text,
    state: open,
    outputs: open,
  });
  return fields({
    workloads: mapOf(fields({ spec: specShape(), file: text, instance_suffix: text }, ['spec'])),
    resources: mapOf(resource),
    shared_state: open,
    patching_templates: listOf(text),
  });
}
