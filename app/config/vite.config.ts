import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import { env } from './env.server.ts'

declare module '@remix-run/node' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can extend another package's
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  define: { 'import.meta.env.CAIRN_BUILD': JSON.stringify(Date.now().toString(36)) },
  plugins: [
    compressed(),
    tailwindcss(),
    remix({
      buildDirectory: env().buildFolder,
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  // native and server-only packages: development must not prepare them for browsers
  optimizeDeps: {
    exclude: [
      '@node-rs/argon2',
      '@resvg/resvg-js',
      'better-sqlite3',
      'sharp',
      'nodemailer',
      'rate-limiter-flexible',
    ],
  },
  // small parts that are used together go into one file; much larger ones would bring pages what they never show
  build: {
    target: 'es2022',
    rollupOptions: { onwarn: withoutNoise, output: { experimentalMinChunkSize: 1_500 } },
  },
})

/** Comments inside packages and routes without a page are nobody's concern here; everything else is said. */
function withoutNoise(warning: Rollup.RollupLog, warn: (warning: Rollup.RollupLog) => void) {
  if (!['INVALID_ANNOTATION', 'EMPTY_BUNDLE'].includes(warning.code ?? '')) warn(warning)
}

/** Writes scripts and styles compressed beside themselves, once, so that no request has to. */
function compressed(): Plugin {
  let folder = ''
  return {
    name: 'cairn-compressed',
    apply: 'build',
    configResolved: (config) => {
      // what only the server's side names (the public pages' style sheet) is moved beside the rest when it is built
      folder = join(config.build.outDir, config.build.ssr ? '../client/assets' : 'assets')
    },
    closeBundle: () => {
      const names = readdirSync(folder)
      const files = names.filter((name) => /\.(js|css)$/.test(name) && !names.includes(`${name}.br`))
      for (const name of files) {
        const text = readFileSync(join(folder, name))
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
        writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: 9 }))
      }
    },
  }
}
