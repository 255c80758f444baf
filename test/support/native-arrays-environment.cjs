/**
 * Jest gives every test file a realm of its own, with a Float32Array of its own, and onnxruntime's binding answers in that of
 * the process: neither takes the other's for numbers. So tests have the process's own.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.Float32Array = Float32Array;
  }
};
