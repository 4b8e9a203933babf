// What few runs need is in bundles of its own, which all parts of the program share.

/** What is too heavy to stand in the program's own bundle: each is one of its own, loaded when it is asked for. */
exports.lazyBundles = ['kubernetes-client', 'undici-client'];

/** Packages that few runs need: each is a bundle of its own, in packages/. */
exports.rarePackages = ['bcryptjs', 'diff', 're2js', 'yauzl'];

/** The file of such a package, below dist. */
exports.packageFile = (name) => `packages/${name}.js`;
