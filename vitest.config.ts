import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/properties.ts', 'test/dom-parser.ts'],
    // Two cores: the machine that runs this also holds an editor.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
})
