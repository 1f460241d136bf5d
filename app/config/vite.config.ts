import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
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
  // many small parts are used together: fewer, larger files load faster than forty tiny ones
  build: { target: 'es2022', rollupOptions: { output: { experimentalMinChunkSize: 12_000 } } },
})
