import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  CAIRN_ENV: z.enum(['demo', 'test', 'production']).default('demo'),
  NODE_ENV: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BASE_URL: z.url().optional(),
  DATA_DIR: z.string().default('data'),
  BUILD_DIR: z.string().default('build'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Cairn <cairn@localhost>'),
  CAIRN_SECRET: z.string().min(32).optional(),
  WORKERS: z.coerce.number().int().min(1).max(64).default(1),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
})

export type Env = ReturnType<typeof readEnv>

let known: Env | undefined

/** The settings of this process, read once; the only place that looks at process.env. */
export function env(): Env {
  if (!known) {
    if (existsSync('.env')) process.loadEnvFile('.env')
    known = readEnv(process.env)
  }
  return known
}

/** Settings from named values; empty strings count as unset. Throws with every mistake listed. */
export function readEnv(values: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const parsed = shape.safeParse(given)
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings need correcting:\n${mistakes.join('\n')}`)
  }
  const set = parsed.data
  const isDemo = set.CAIRN_ENV === 'demo'
  const host = isDemo ? '127.0.0.1' : (set.HOST ?? '0.0.0.0')
  const dataFolder = resolve(set.DATA_DIR)
  return {
    mode: set.CAIRN_ENV,
    isDemo,
    isProduction: set.CAIRN_ENV === 'production',
    isDevelopment: set.NODE_ENV === 'development',
    host,
    port: set.PORT,
    baseUrl: (set.BASE_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ''),
    dataFolder,
    /** Where the built pages are; another one lets two builds stand side by side. */
    buildFolder: resolve(set.BUILD_DIR),
    databaseFile: join(dataFolder, 'cairn.sqlite'),
    smtpUrl: set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    secret: set.CAIRN_SECRET,
    workers: set.WORKERS,
    logLevel: set.LOG_LEVEL,
    isBehindProxy: set.TRUST_PROXY === 'yes',
  }
}
