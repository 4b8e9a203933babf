/**
 * Kubernetes' rules for names. Each check returns nothing when the text is fine, else what a right one looks like, worded
 * to stand behind "must".
 */
export type NameCheck = (text: string) => string | undefined;

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const SERVICE = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** RFC 1123 label: containers, volumes, ports of services, namespaces. */
export const checkDnsLabel: NameCheck = (text) =>
  matches(text, LABEL, 63, 'lower-case letters, digits and dashes, beginning and ending with a letter or digit');

/** RFC 1123 subdomain: most objects. */
export const checkDnsSubdomain: NameCheck = (text) => {
  if (text.length <= 253 && text.split('.').every((label) => LABEL.test(label))) return undefined;
  return 'be at most 253 lower-case letters, digits, dashes and dots, each part between dots beginning and ending with a letter or digit';
};

/** RFC 1035 label: services. (Servers before 1.34 take no other; a digit in front needs a newer one.) */
export const checkServiceName: NameCheck = (text) =>
  matches(
    text,
    SERVICE,
    63,
    'lower-case letters, digits and dashes, beginning with a letter and ending with a letter or digit',
  );

export const checkNamespaceName: NameCheck = (text) => checkDnsLabel(text);

/** IANA service name: ports of containers. */
export const checkContainerPortName: NameCheck = (text) => {
  const right = text.length <= 15 && LABEL.test(text) && /[a-z]/.test(text) && !text.includes('--');
  return right
    ? undefined
    : 'be at most 15 lower-case letters, digits and single dashes, with a letter among them, beginning and ending with a letter or digit';
};

export const checkLabelValue: NameCheck = (text) =>
  text === ''
    ? undefined
    : matches(text, QUALIFIED, 63, "letters, digits, '-', '_' and '.', beginning and ending with a letter or digit");

/** The key of a label or annotation: a name, with a DNS subdomain and a slash before it or not. */
export const checkLabelKey: NameCheck = (text) => {
  const slash = text.indexOf('/');
  const prefix = slash < 0 ? 'x' : text.slice(0, slash);
  const name = text.slice(slash + 1);
  if (checkDnsSubdomain(prefix) === undefined && name.length <= 63 && QUALIFIED.test(name)) return undefined;
  return "be a name of at most 63 letters, digits, '-', '_' and '.', with a DNS name and '/' before it if wanted, such as example.com/team";
};

/** Keys of ConfigMaps and Secrets. */
export const checkDataKey: NameCheck = (text) =>
  text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..')
    ? undefined
    : "be at most 253 letters, digits, '-', '_' and '.', and must not be '.' or begin with '..'";

export const checkVariableName: NameCheck = (text) =>
  /^[ -<>-~]+$/.test(text) ? undefined : "be made of printable ASCII characters other than '='";

function matches(text: string, pattern: RegExp, limit: number, characters: string): string | undefined {
  return text.length <= limit && pattern.test(text) ? undefined : `be at most ${limit} ${characters}`;
}
