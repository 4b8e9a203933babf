// The platforms that have an executable, and the package of bun 1.4.5 that each runs on, with its integrity as the registry signed it.
// To take another version: change `version`, and the integrities to what `npm view PACKAGE@VERSION dist.integrity` says.
exports.version = '1.4.5';

exports.platforms = [
  {
    name: 'linux_amd64',
    bun: 'linux-x64',
    integrity: 'sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==',
  },
  {
    // For processors without AVX2.
    name: 'linux_amd64_baseline',
    bun: 'linux-x64-baseline',
    integrity: 'sha512-s8yMwYcFnnrA178gji0gZbkE2WVDej/Ti1x770oPfihxyRxSMNhGhiAQNXV53aDeraZxksdvKV/RAdQBCd0qPA==',
  },
  {
    name: 'linux_amd64_musl',
    bun: 'linux-x64-musl',
    integrity: 'sha512-10QoW/YfTgnURaGEaHpJCiXjLI2e5iTtfVDaA5JKcyUzaa1cq6cVUY9/Uq5XkYzvtRjHLRe9Oj/lTDIQcxy8HQ==',
  },
  {
    name: 'linux_amd64_musl_baseline',
    bun: 'linux-x64-musl-baseline',
    integrity: 'sha512-cWJhU8h0+MiUgpSt99sQhjxLIIosKEcKYdtKddohokUvAuN6jKOy7g7+QDTZTXtwHxz93wL3BX+L6wXVPDUH3A==',
  },
  {
    name: 'linux_arm64',
    bun: 'linux-aarch64',
    integrity: 'sha512-4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==',
  },
  {
    name: 'linux_arm64_musl',
    bun: 'linux-aarch64-musl',
    integrity: 'sha512-XCNc+WvvMAdNNb+OWTogpy+N9wm62fkVeEVLb6how0RZhW5LPi6c7BlkeVCuWps7XjEl2saFpHFa20/1E+PAHg==',
  },
  {
    name: 'darwin_amd64',
    bun: 'darwin-x64',
    integrity: 'sha512-qkLPMGHZM9NI6CeHTWwVezzmlo6cC4Ta7yUAjYIWXS366qQcOlcp75t2uZyiuVRBMPS0h9qE0tCcvCHGaFqjJg==',
  },
  {
    name: 'darwin_arm64',
    bun: 'darwin-aarch64',
    integrity: 'sha512-4MIFXHmctH2EhAxLXm2/qxNtv17dFtLJylvaOCsrgq6KSqHTs6eW5YSrJjRbJxYUJaR901fsN8JfZOa+CsWpWQ==',
  },
  {
    name: 'windows_amd64',
    bun: 'windows-x64',
    integrity: 'sha512-FNvply651vcE/GHgNWz6mZvhmkwBuu8Hw54oNzA+CQog+HW+542rXQmZqNHRkFxazD9L3xi+iTtvO3engAgJfw==',
  },
  {
    name: 'windows_amd64_baseline',
    bun: 'windows-x64-baseline',
    integrity: 'sha512-/U3Dc74uGqE6EUqef7mPtg9KwJs7iJH4JHRMfIZIn18MrJh6Xz4gVvWDXRvzCL2j8wPlTnJVyrO4n7Qq4uM7TQ==',
  },
  {
    name: 'windows_arm64',
    bun: 'windows-aarch64',
    integrity: 'sha512-MiPFZnBNDnBXgr1oONc5pizC4fOLjnIOfNkYdFEnWzLmoFTg86naZIG3SvS7d/GglpQSAnCKMAzSjI/TAckiRw==',
  },
];

/** The platform that runs this script, in one of the variants that it can run. */
exports.ownPlatform = () => {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  const processor = { x64: 'amd64', arm64: 'arm64' }[process.arch];
  const isMusl = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  const name = `${system}_${processor}${isMusl ? '_musl' : ''}`;
  const found = exports.platforms.find((platform) => platform.name === name);
  if (found === undefined) throw new Error(`no executable is made for ${process.platform} on ${process.arch}`);
  return found;
};
