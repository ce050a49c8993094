import { defineConfig } from '@playwright/test'

/** Drives the real Electron; one at a time, since each test opens the program as an analyst would. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
