/**
 * Makes the table of Kubernetes' types, src/k8s/type-table/*.json, from the schemas that an API server serves:
 *
 *   node scripts/build-type-table.js SCHEMAS.json
 *
 * SCHEMAS.json has `kubernetes` (the version), `kinds` (apiVersion/kind -> schema, scope) and `schemas` (OpenAPI v3, by
 * name). Run by hand when a new version is wanted; what it writes is committed. src/k8s/type-table/find-struct.ts tells
 * how types are written. What a schema says about the value of a text or number (enum, pattern, ...) is left out.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const target = resolve(__dirname, '..', 'src', 'k8s', 'type-table');

/** Schemas that are written `{}` or `object` and mean any value. */
const anything = /\.(JSON|JSONSchemaPropsOr\w+|FieldsV1|RawExtension)$/;

const understood = new Set(
  '$ref additionalProperties allOf format items oneOf properties required type anyOf not default description enum '
    .concat('maxItems maxLength maxProperties maximum minItems minLength minimum pattern ')
    .concat('x-kubernetes-list-map-keys x-kubernetes-list-type x-kubernetes-map-type x-kubernetes-patch-merge-key ')
    .concat('x-kubernetes-patch-strategy x-kubernetes-unions x-kubernetes-validations')
    .split(' '),
);

/** Scalar types, by what schemas call them. */
const scalars = {
  boolean: 'bool',
  integer: 'int',
  'integer int32': 'int32',
  'integer int64': 'int64',
  'number double': 'double',
  string: 'string',
  'string byte': 'bytes',
  'string date-time': 'time',
};

function makeTypeTable({ kubernetes, kinds, schemas }) {
  const types = createTypes(schemas);
  const index = {};
  for (const key of Object.keys(kinds).sort()) {
    const { schema, scope } = kinds[key];
    const cut = key.lastIndexOf('/');
    const [apiVersion, kind] = [key.slice(0, cut), key.slice(cut + 1)];
    const type = types.ofSchema(schema);
    index[apiVersion] ??= {};
    const others = index[apiVersion][scope];
    index[apiVersion][scope] = `${others === undefined ? '' : `${others} `}${kind}${type === kind ? '' : `=${type}`}`;
  }
  return { kinds: { kubernetes, kinds: index }, types: types.all() };
}

/** Collects the types that are asked for, and those that they consist of. */
function createTypes(schemas) {
  const shortNames = nameSchemas(Object.keys(schemas));
  const structs = new Map();
  const inline = new Map();

  function ofSchema(schemaName) {
    const schema = schemas[schemaName];
    if (schema === undefined) throw new Error(`there is no schema ${schemaName}`);
    if (anything.test(schemaName)) return 'any';
    if (schemaName.endsWith('.MicroTime')) return 'microTime';
    const name = shortNames.get(schemaName);
    if (schema.type !== 'object') return wordOf(schema, name);
    if (!structs.has(name)) {
      structs.set(name, ''); // a type may contain itself
      structs.set(name, fieldsOf(schema, name));
    }
    return name;
  }

  /** The word for the type of a field. What has fields of its own becomes a type of the given name. */
  function wordOf(schema, name) {
    const stranger = Object.keys(schema).find((keyword) => !understood.has(keyword));
    if (stranger !== undefined) throw new Error(`${name}: the keyword ${stranger} is not provided for`);
    const reference = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
    if (reference !== undefined) return ofSchema(reference.split('/').at(-1));
    if (schema.format === 'int-or-string') return 'intOrString';
    if (schema.type === undefined && schema.oneOf?.map(({ type }) => type).join() === 'string,number')
      return 'quantity';
    if (schema.type === 'array') return `${wordOf(schema.items, name)}[]`;
    if (schema.type !== 'object') return scalarOf(schema, name);
    return schema.additionalProperties ? `${wordOf(schema.additionalProperties, name)}{}` : ofInline(schema, name);
  }

  /** A schema inside a schema: what looks the same and stands in fields of the same name is one type. */
  function ofInline(schema, name) {
    const fields = fieldsOf(schema, name);
    const key = `${name.split('.').at(-1)} ${fields}`;
    if (!inline.has(key)) {
      inline.set(key, name);
      structs.set(name, fields);
    }
    return inline.get(key);
  }

  function fieldsOf({ properties = {}, required = [] }, name) {
    const words = Object.keys(properties)
      .sort()
      .map((field) => {
        const type = wordOf(properties[field], `${name}.${field}`);
        return `${required.includes(field) ? '!' : ''}${field}${type === 'string' ? '' : `:${type}`}`;
      });
    return words.join(' ');
  }

  return { ofSchema, all: () => Object.fromEntries([...structs].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function scalarOf(schema, name) {
  const scalar = scalars[[schema.type, schema.format].filter(Boolean).join(' ')];
  if (scalar === undefined) throw new Error(`${name}: what type is ${JSON.stringify(schema)}?`);
  return scalar;
}

/** A short name for each schema: its last part, with the group's and version's before it where several share that. */
function nameSchemas(names) {
  const parts = names.map((name) => name.split('.'));
  const count = new Map();
  for (const last of parts.map((part) => part.at(-1))) count.set(last, (count.get(last) ?? 0) + 1);
  return new Map(parts.map((part) => [part.join('.'), part.slice(count.get(part.at(-1)) > 1 ? -3 : -1).join('.')]));
}

module.exports = { makeTypeTable };

if (require.main === module) {
  const [source] = process.argv.slice(2);
  if (source === undefined) throw new Error('usage: node scripts/build-type-table.js SCHEMAS.json');
  const table = makeTypeTable(JSON.parse(readFileSync(source, 'utf8')));
  for (const part of ['kinds', 'types']) {
    writeFileSync(join(target, `${part}.json`), `${JSON.stringify(table[part], null, 2)}\n`);
  }
}
