import { build } from 'esbuild'

/** Bundles the control server (its pages are .tsx) once per run; the answer is the module's path. */
export async function buildControl(): Promise<string> {
  const outfile = new URL('../../.cache/bench/control-server.mjs', import.meta.url).pathname
  await build({
    entryPoints: [new URL('./control-server.tsx', import.meta.url).pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    packages: 'external',
    minify: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty', '.woff2': 'empty' },
  })
  return outfile
}
