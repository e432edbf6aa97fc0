// Plain objects: the root has no dependencies, so nothing can be imported here.
const conditions = ['source', 'module', 'node', 'development'];
const sources = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

const project = (name, root) => ({
  ...sources,
  test: {
    name,
    root,
    include: ['src/**/*.test.ts', 'test/**/*.test.{ts,mjs}'],
    testTimeout: 30_000,
  },
});

export default {
  test: {
    projects: [
      project('core', 'packages/core'),
      project('cli', 'packages/cli'),
      project('language-server', 'packages/language-server'),
      project('scripts', 'scripts'),
    ],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary'],
    },
  },
};
