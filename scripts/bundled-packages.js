// What of other packages is in the bundles: named, licensed, and listed as a software bill of materials (SPDX 2.3).
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
const own = require('../package.json');
const lock = require('../package-lock.json');

/** When artefacts say that they were made: the same for all who build the same source. */
const SECONDS_OF_1985 = 499162500;

/** The packages of which a bundle has files, sorted by where they are installed. */
function bundledPackages(inputs) {
  const directories = Object.keys(inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(directories)].sort().map((directory) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'));
    return { directory, name, version, license, integrity: lock.packages[directory]?.integrity };
  });
}

/** The licence texts of packages, one below the other. */
function licenceTexts(packages) {
  const texts = packages.map(({ directory, name, version, license }) => {
    const file = readdirSync(join(root, directory)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? 'No licence file in the package.\n' : readFileSync(join(root, directory, file), 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(100)}\n\n`);
}

/** The bill of materials of an artefact: the program and the packages that it contains. */
function billOfMaterials(artefact, packages) {
  const contained = packages.map((each) => describePackage(each, identify(each)));
  const program = describePackage(own, 'SPDXRef-Package-program');
  const created = new Date(Number(process.env.SOURCE_DATE_EPOCH || SECONDS_OF_1985) * 1000);
  const digest = createHash('sha256')
    .update(JSON.stringify([artefact, program, contained]))
    .digest('hex');
  const relate = (from, relationshipType, to) => ({ spdxElementId: from, relationshipType, relatedSpdxElement: to });
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: artefact,
    documentNamespace: `urn:sha256:${digest}`,
    creationInfo: {
      created: created.toISOString().replace('.000', ''),
      creators: [`Tool: ${own.name}-${own.version}`],
    },
    documentDescribes: [program.SPDXID],
    packages: [program, ...contained],
    relationships: [
      relate('SPDXRef-DOCUMENT', 'DESCRIBES', program.SPDXID),
      ...contained.map(({ SPDXID }) => relate(program.SPDXID, 'CONTAINS', SPDXID)),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function identify({ directory, name, version }) {
  // One version may be installed, and bundled, at two places.
  const place = createHash('sha256').update(directory).digest('hex').slice(0, 8);
  return `SPDXRef-Package-${`${name}-${version}`.replace(/[^A-Za-z0-9.-]/g, '-')}-${place}`;
}

function describePackage({ name, version, license, integrity }, SPDXID) {
  const [algorithm, digest = ''] = integrity?.split('-') ?? [];
  const checksum = {
    algorithm: algorithm?.toUpperCase(),
    checksumValue: Buffer.from(digest, 'base64').toString('hex'),
  };
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    SPDXID,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: license ?? 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    ...(integrity === undefined ? {} : { checksums: [checksum] }),
  };
}

module.exports = { billOfMaterials, bundledPackages, licenceTexts };
