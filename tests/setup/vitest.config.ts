import { defineConfig } from 'vitest/config'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup/global.ts'],
    pool: 'threads',
    testTimeout: 15_000,
    env: { TZ: 'UTC', CAIRN_ENV: 'test', LOG_LEVEL: 'silent' },
  },
})
