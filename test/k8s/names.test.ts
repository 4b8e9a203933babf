import {
  checkContainerPortName,
  checkDataKey,
  checkDnsLabel,
  checkDnsSubdomain,
  checkLabelKey,
  checkLabelValue,
  checkNamespaceName,
  checkServiceName,
  checkVariableName,
  type NameCheck,
} from '../../src/k8s/names';

const long = (length: number) => 'a'.repeat(length);

interface Rule {
  readonly check: NameCheck;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const rules: Record<string, Rule> = {
  'a DNS label': {
    check: checkDnsLabel,
    right: ['a', '1', 'a-b', '1web', long(63)],
    wrong: ['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a\n', long(64)],
  },
  'a DNS subdomain': {
    check: checkDnsSubdomain,
    right: ['a', 'a.b', '1.2', 'a-b.c', long(253)],
    wrong: ['', '.', 'a.', '.a', 'a..b', 'a-.b', 'A.b', 'a_b', long(254)],
  },
  'a service name': {
    check: checkServiceName,
    right: ['a', 'a1', 'a-b', long(63)],
    wrong: ['', '1web', 'Bad_Name', '-a', 'a-', 'a.b', long(64)],
  },
  'a namespace name': { check: checkNamespaceName, right: ['prod', '1'], wrong: ['Prod_NS', 'a b', '', long(64)] },
  "a container port's name": {
    check: checkContainerPortName,
    right: ['web', 'a', '8080x', 'grpc-web', long(15)],
    wrong: ['', '8080', 'a--b', '-a', 'a-', 'Web', long(16)],
  },
  'a label value': {
    check: checkLabelValue,
    right: ['', 'a', 'A_b.c-1', long(63)],
    wrong: ['-a', 'a.', 'a b', 'ü', long(64)],
  },
  'a label key': {
    check: checkLabelKey,
    right: ['team', 'example.com/team', 'a/B_c.d', `a/${long(63)}`],
    wrong: ['', '/a', 'a/', 'a/b/c', 'A/b', 'a b', long(64)],
  },
  'a data key': {
    check: checkDataKey,
    right: ['a', '.a', 'tls.key', 'A_b-c', '-', long(253)],
    wrong: ['', '.', '..', '..a', 'a/b', 'k/e y', 'ü', long(254)],
  },
  'a variable name': {
    check: checkVariableName,
    right: ['A', '1', 'a b', 'a.b-c', '~', '<<'],
    wrong: ['', 'a=b', 'a\nb', 'café', '\t', '\u007f'],
  },
};

describe.each(Object.entries(rules))('%s', (_, { check, right, wrong }) => {
  it.each(right)('may be %j', (text) => expect(check(text)).toBeUndefined());
  it.each(wrong)('may not be %j, and the check says what may', (text) => expect(check(text)).toMatch(/^be /));
});
