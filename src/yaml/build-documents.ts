import type { AliasEvent, Event, ScalarEvent } from 'js-yaml';
import { nearestName } from '../errors/nearest-name';
import { copyValue } from '../util/copy-value';
import { type AliasBudget, spendAlias } from './alias-budget';
import { finishMap, hasKey, keyIdentity, type MapBuilder, makeMapBuilder, mergeInto, setEntry } from './map-builder';
import { scalarContent } from './parse-events';
import { positionAt } from './position-at';
import { resolveScalar } from './resolve-scalar';
import { PLAIN, scalarStart } from './scalar-start';
import { type Source, syntaxError } from './syntax-error';
import { constructTagged, fullTag, isMergeTag } from './tagged-scalar';
import { Float, Timestamp, type YamlScalar, type YamlValue } from './values';

/** A document of a text: its value, and whether it holds anything at all. */
export interface BuiltDocument {
  readonly value: YamlValue;
  readonly empty: boolean;
  /** Does it begin with a line `---`? */
  readonly explicitStart: boolean;
}

/** A collection (or a document) that is being read. */
interface Frame {
  readonly list: YamlValue[];
  readonly map: MapBuilder | undefined;
  readonly anchor: string | undefined;
  /** The key that waits for its value, and where each key of the map begins. */
  key: YamlValue | undefined;
  readonly keyOffsets: number[];
  readonly keys: YamlScalar[];
  readonly merges: { readonly value: YamlValue; readonly offset: number }[];
  mergeNext: boolean;
  weight: number;
}

interface Anchored {
  readonly value: YamlValue;
  readonly weight: number;
}

interface State {
  readonly source: Source;
  readonly frames: Frame[];
  readonly documents: BuiltDocument[];
  anchors: Map<string, Anchored | undefined>;
  handles: Map<string, string>;
  budget: AliasBudget;
  empty: boolean;
  explicitStart: boolean;
  /** Where the last event with a place of its own was. */
  offset: number;
}

/** The kinds of events, as the parser numbers them (its EVENT_ID). */
const DOCUMENT = 1;
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const ALIAS = 5;

/** Makes values of the parser's events, as Go's yaml.v3 does. What cannot be made is a UserError with its position. */
export function buildDocuments(source: Source, events: readonly Event[]): BuiltDocument[] {
  const state: State = {
    source,
    frames: [],
    documents: [],
    anchors: new Map(),
    handles: new Map(),
    budget: { nodes: 0, repeated: 0 },
    empty: true,
    explicitStart: false,
    offset: 0,
  };
  for (const event of events) take(state, event);
  return state.documents;
}

function take(state: State, event: Event): void {
  switch (event.type) {
    case DOCUMENT:
      state.anchors = new Map();
      state.budget = { nodes: 0, repeated: 0 };
      state.empty = true;
      state.explicitStart = event.explicitStart;
      state.handles = new Map();
      for (const line of event.directives) if (line.kind === 'tag') state.handles.set(line.handle, line.prefix);
      state.frames.push(makeFrame(undefined, undefined));
      return;
    case SEQUENCE:
    case MAPPING:
      state.offset = event.start;
      open(state, event.type === MAPPING, anchorOf(state, event));
      return;
    case SCALAR:
      takeScalar(state, event);
      return;
    case ALIAS:
      takeAlias(state, event);
      return;
    default:
      close(state);
  }
}

function makeFrame(map: MapBuilder | undefined, anchor: string | undefined): Frame {
  return { list: [], map, anchor, key: undefined, keyOffsets: [], keys: [], merges: [], mergeNext: false, weight: 1 };
}

function anchorOf(state: State, event: { anchorStart: number; anchorEnd: number }): string | undefined {
  return event.anchorStart === -1 ? undefined : state.source.text.slice(event.anchorStart, event.anchorEnd);
}

function open(state: State, isMap: boolean, anchor: string | undefined): void {
  const frame = state.frames.at(-1);
  if (frame?.map && frame.key === undefined && !frame.mergeNext) {
    throw syntaxError(state.source, state.offset, collectionKey(state.source.text, state.offset, isMap));
  }
  state.empty = false;
  state.budget.nodes++;
  if (anchor !== undefined) state.anchors.set(anchor, undefined);
  state.frames.push(makeFrame(isMap ? makeMapBuilder() : undefined, anchor));
}

function collectionKey(text: string, offset: number, isMap: boolean): string {
  const what = isMap ? 'a map cannot be a key of a map' : 'a list cannot be a key of a map';
  return text[offset] === '{'
    ? `${what}; a text that begins with { needs quotes`
    : `${what}; a key is a text or a number`;
}

function close(state: State): void {
  const frame = state.frames.pop();
  if (!frame) return;
  if (state.frames.length === 0) {
    const { empty, explicitStart } = state;
    state.documents.push({ value: frame.list[0] ?? null, empty, explicitStart });
    return;
  }
  for (const { value, offset } of frame.merges) {
    if (frame.map && mergeInto(frame.map, value)) continue;
    throw syntaxError(state.source, offset, 'behind << a map or a list of maps is needed');
  }
  const value = frame.map ? finishMap(frame.map) : frame.list;
  if (frame.anchor !== undefined) state.anchors.set(frame.anchor, { value, weight: frame.weight });
  add(state, value, frame.weight);
}

function takeScalar(state: State, event: ScalarEvent): void {
  const { source } = state;
  const start = scalarStart(source.text, event);
  if (start !== -1) state.offset = start;
  state.budget.nodes++;
  const text = scalarContent(source.text, event);
  const plain = event.style === PLAIN;
  const anchor = anchorOf(state, event);
  if (event.tagStart !== -1 || event.valueStart !== -1 || anchor !== undefined) state.empty = false;
  const tag = event.tagStart === -1 ? undefined : source.text.slice(event.tagStart, event.tagEnd);
  if (text === '<<' && takeMergeKey(state, tag, plain)) return;
  const value = tag === undefined || tag === '!' ? (plain ? resolveScalar(text) : text) : tagged(state, tag, text);
  if (anchor !== undefined) state.anchors.set(anchor, { value, weight: 1 });
  add(state, value, 1);
}

function tagged(state: State, tag: string, text: string): YamlScalar {
  const value = constructTagged(fullTag(tag, state.handles), text);
  if (value !== undefined) return value;
  const what = tag === '!!binary' ? 'not base64' : `no ${tag.replace(/^!!/, '')}`;
  throw syntaxError(state.source, state.offset, `the tag ${tag} does not fit: ${JSON.stringify(text)} is ${what}`);
}

/** Is `<<` here a key that merges? It may be tagged so (`!!merge <<`), and is then one in quotes, too. */
function takeMergeKey(state: State, tag: string | undefined, plain: boolean): boolean {
  const frame = state.frames.at(-1);
  if (!frame?.map || frame.key !== undefined || frame.mergeNext) return false;
  const isTagged = tag !== undefined && isMergeTag(tag, state.handles);
  if (!isTagged && !(plain && (tag === undefined || tag === '!'))) return false;
  if (frame.merges.length > 0)
    throw syntaxError(state.source, state.offset, 'a second << in one map; give a list: <<: [*a, *b]');
  frame.mergeNext = true;
  return true;
}

function takeAlias(state: State, event: AliasEvent): void {
  const name = state.source.text.slice(event.anchorStart, event.anchorEnd);
  state.offset = event.anchorStart - 1;
  state.empty = false;
  const target = state.anchors.get(name);
  if (!target) throw syntaxError(state.source, state.offset, unknownAnchor(state, name));
  state.budget.nodes++;
  if (!spendAlias(state.budget, target.weight)) {
    throw syntaxError(
      state.source,
      state.offset,
      'aliases repeat too much: written out, the document would be enormous',
    );
  }
  // Go reads what the anchor names once more: what is changed in one place stays as it is in the others.
  add(state, copyValue(target.value), target.weight);
}

function unknownAnchor(state: State, name: string): string {
  if (state.anchors.has(name)) return `*${name} stands inside the value that &${name} names, which would never end`;
  const near = nearestName(name, state.anchors.keys());
  const hint = near === undefined ? 'a text that begins with * needs quotes' : `did you mean *${near}?`;
  return `no anchor &${name} stands before this alias; ${hint}`;
}

/** Hands a finished value to the collection around it. */
function add(state: State, value: YamlValue, weight: number): void {
  const frame = state.frames.at(-1);
  if (!frame) return;
  frame.weight += weight;
  if (!frame.map) frame.list.push(value);
  else if (frame.mergeNext) {
    frame.mergeNext = false;
    frame.merges.push({ value, offset: state.offset });
  } else if (frame.key === undefined) addKey(state, frame, value);
  else {
    setEntry(frame.map, frame.key as YamlScalar, value);
    frame.key = undefined;
  }
}

function addKey(state: State, frame: Frame, key: YamlValue): void {
  if (typeof key === 'object' && key !== null && !(key instanceof Float) && !(key instanceof Timestamp)) {
    throw syntaxError(state.source, state.offset, 'an alias to a list or map cannot be a key of a map');
  }
  if (frame.map && hasKey(frame.map, key as YamlScalar)) {
    throw syntaxError(state.source, state.offset, duplicateKey(state, frame, key as YamlScalar));
  }
  frame.key = key;
  frame.keys.push(key as YamlScalar);
  frame.keyOffsets.push(state.offset);
}

function duplicateKey(state: State, frame: Frame, key: YamlScalar): string {
  const identity = keyIdentity(key);
  const first = frame.keyOffsets[frame.keys.findIndex((other) => keyIdentity(other) === identity)] ?? 0;
  const { line } = positionAt(state.source.text, first);
  return `the key ${keyText(key)} is there twice in this map: first on line ${line}; remove one of them`;
}

function keyText(key: YamlScalar): string {
  if (typeof key === 'string') return JSON.stringify(key);
  if (key instanceof Timestamp) return key.text;
  return String(key instanceof Float ? key.value : key);
}
