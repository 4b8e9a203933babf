#!/usr/bin/env node
const { run } = require('../dist/score-k8s.js');

run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
