// Plain objects: the root has no dependencies, so nothing can be imported here.
const conditions = ['source', 'module', 'node', 'development'];
const sources = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

// Only these have tests with random inputs.
const fuzzed = { setupFiles: ['../core/test/fuzz-seed.ts'] };

const project = (name, root, rest = {}) => ({
  ...sources,
  test: {
    name,
    root,
    include: ['src/**/*.test.ts', 'test/**/*.test.{ts,mjs}'],
    testTimeout: 30_000,
    ...rest,
  },
});

export default {
  test: {
    projects: [
      project('core', 'packages/core', { include: ['test/**/*.test.ts'], ...fuzzed }),
      // These change nothing that outlives them: hundreds of rules are loaded once, and not once a file.
      project('rules', 'packages/core', { include: ['src/**/*.test.ts'], isolate: false }),
      project('cli', 'packages/cli', fuzzed),
      project('language-server', 'packages/language-server', fuzzed),
      project('scripts', 'scripts'),
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      // The worker is tested in a browser, as its bundle.
      exclude: ['**/*.test.ts', 'packages/language-server/src/worker.ts'],
      reporter: ['text-summary'],
    },
  },
};
