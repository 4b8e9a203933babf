import {
  ANNOTATION_NAME,
  CPU,
  FILE_MODE,
  HEADER_NAME,
  MEMORY,
  NAME,
  RESOURCE_ID,
  TYPE,
  VARIABLE_NAME,
} from './schema-patterns';

/** The part of JSON Schema (draft 2020-12) that the Score schema uses. `description` completes "must be …". */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly minProperties?: number;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

const text: SchemaNode = { type: 'string' };
const filledText: SchemaNode = { type: 'string', minLength: 1 };
const switchValue: SchemaNode = { type: 'boolean' };
const texts: SchemaNode = { type: 'array', description: 'a list of text', items: text };
const port: SchemaNode = { type: 'integer', minimum: 1, maximum: 65535 };

function oneOfTexts(...values: readonly string[]): SchemaNode {
  return { type: 'string', enum: values };
}

function closedMap(properties: Readonly<Record<string, SchemaNode>>, required: readonly string[] = []): SchemaNode {
  return { type: 'object', additionalProperties: false, properties, required };
}

function mapOf(description: string, value: SchemaNode, name?: SchemaNode): SchemaNode {
  const map: SchemaNode = { type: 'object', description, additionalProperties: value };
  return name ? { ...map, propertyNames: name } : map;
}

const httpHeader = closedMap({ name: HEADER_NAME, value: filledText }, ['name', 'value']);

const httpGet = closedMap(
  {
    host: filledText,
    scheme: oneOfTexts('HTTP', 'HTTPS'),
    path: text,
    port,
    httpHeaders: { type: 'array', description: 'a list of headers, each with name and value', items: httpHeader },
  },
  ['port', 'path'],
);

const probe = closedMap({ httpGet, exec: closedMap({ command: texts }, ['command']) });

const computeResources = closedMap({ memory: MEMORY, cpu: CPU });

const annotations = mapOf('a map of text by annotation name', text, ANNOTATION_NAME);

/** The old list form is gone when this is checked (upgradeScore turns it into a map). */
const file: SchemaNode = {
  ...closedMap({ mode: FILE_MODE, source: filledText, content: text, binaryContent: text, noExpand: switchValue }),
  oneOf: [{ required: ['content'] }, { required: ['binaryContent'] }, { required: ['source'] }],
};

const volume = closedMap({ source: text, path: text, readOnly: switchValue }, ['source']);

const condition = closedMap({ ready: oneOfTexts('started', 'healthy', 'complete') }, ['ready']);

/** What the text holds is not for the schema to say: placeholders and `.` are allowed. */
const image: SchemaNode = { ...filledText, description: 'an image reference, or . where --image gives one' };

const container = closedMap(
  {
    image,
    command: texts,
    args: texts,
    variables: mapOf('a map of text by variable name', text, VARIABLE_NAME),
    files: mapOf('a map of files by the path at which the container sees them', file),
    volumes: mapOf('a map of volumes by the path at which the container sees them', volume),
    before: mapOf('a map of conditions by container name', condition, NAME),
    resources: closedMap({ limits: computeResources, requests: computeResources }),
    livenessProbe: probe,
    readinessProbe: probe,
  },
  ['image'],
);

const servicePort = closedMap({ port, targetPort: port, protocol: oneOfTexts('TCP', 'UDP') }, ['port']);

const resource = closedMap(
  {
    type: TYPE,
    class: TYPE,
    id: RESOURCE_ID,
    metadata: { type: 'object', properties: { annotations } },
    params: { type: 'object' },
  },
  ['type'],
);

/** The rules of a Score file, score.dev/v1b1, as a JSON schema; compiled by scripts/generate-validators.js. */
export const SCORE_SCHEMA: SchemaNode = closedMap(
  {
    apiVersion: { type: 'string', pattern: '^score\\.dev/v1b1$', description: 'score.dev/v1b1' },
    metadata: {
      type: 'object',
      properties: { name: NAME, annotations },
      required: ['name'],
    },
    service: closedMap({ ports: mapOf('a map of ports by name', servicePort, NAME) }),
    containers: { ...mapOf('a map of containers by name', container, NAME), minProperties: 1 },
    resources: mapOf('a map of resources by name', resource, NAME),
  },
  ['apiVersion', 'metadata', 'containers'],
);
