import { UserError } from '../../errors/user-error';
import { isPlainMap } from '../../util/plain-map';
import { decodeJson } from '../../yaml/decode-json';

/** Why an API server refused a request: its Status object, as far as it can be read. */
export interface StatusReport {
  readonly message: string;
  /** What the refused object was of, e.g. `namespaces` where a namespace was not found. */
  readonly kind: string;
  readonly causes: readonly StatusCause[];
}

export interface StatusCause {
  /** As the server writes it, e.g. `spec.containers[0].name`; may be empty. */
  readonly field: string;
  readonly message: string;
}

const plain: Readonly<Record<number, string>> = {
  401: 'the server does not know who is asking: the credentials of the kubeconfig are missing, wrong or have expired',
  403: 'the user of the kubeconfig may not do that',
};

/** Reads the answer to a refused request; one that is no Status is told by its number. */
export function explainStatus(status: number, body: string): StatusReport {
  const read = readObject(body);
  const details = isPlainMap(read['details']) ? read['details'] : {};
  const causes = Array.isArray(details['causes']) ? details['causes'].filter(isPlainMap) : [];
  const said = text(read['message']);
  const undeclared = /: (\.[^:\s]+): field not declared in schema$/.exec(said)?.[1];
  if (undeclared !== undefined)
    return { message: said, kind: '', causes: [{ field: undeclared.slice(1), message: 'there is no such field' }] };
  return {
    message: status === 401 || said === '' ? (plain[status] ?? `the server answered with status ${status}`) : said,
    kind: text(details['kind']),
    causes: causes.map((cause) => ({ field: text(cause['field']), message: text(cause['message']) })),
  };
}

function readObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value = decodeJson(body);
    return isPlainMap(value) ? value : {};
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
