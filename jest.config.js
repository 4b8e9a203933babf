/** Tests mirror src/; whole-program tests live in test/e2e and run the built executable. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transformIgnorePatterns: ['/node_modules/(?!modern-tar/)'],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' }, transform: { useDefineForClassFields: false } }, module: { type: 'commonjs' } }],
  },
  testTimeout: 30000,
};
