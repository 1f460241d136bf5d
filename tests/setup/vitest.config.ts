import { defineConfig } from 'vitest/config'
import { LongFirst } from './long-first.ts'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup/global.ts'],
    pool: 'threads',
    // every test has a database of its own and nothing is mocked: files may share a thread's modules, five times faster
    isolate: false,
    // nothing runs beside: by default one core would stand idle
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    // a slow machine is not a failure
    testTimeout: 60_000,
    env: { TZ: 'UTC', CAIRN_ENV: 'test', LOG_LEVEL: 'silent' },
  },
})
