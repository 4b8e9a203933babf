#!/usr/bin/env node
const { start } = require('../dist/start.js');

start(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
