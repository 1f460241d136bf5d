import type { KnipConfig } from 'knip'

/** Dead code: what nothing reaches from these entries. Run from the root by `npm test`. */
const config: KnipConfig = {
  entry: [
    'app/root.tsx',
    'app/routes.ts',
    'app/routes/*.{ts,tsx}',
    'app/routes/*/route.{ts,tsx}',
    'app/entry.{client,server}.tsx',
    'app/server/main.ts',
    'app/jobs/{document,import}-worker.server.ts',
    'app/server/{start,dev}.mjs',
    'app/config/vite.config.ts',
    'db/drizzle.config.ts',
    'db/seed/{seed,scale}.ts',
    'tests/setup/{run.mjs,check-migrations.ts,draw-mails.ts,global.ts,vitest.config.ts}',
    'tests/{bench,faults}/run.ts',
    'tests/bench/write-document.ts',
    'tests/architecture/{dependency-cruiser.cjs,knip.ts}',
    'tests/browser/playwright.config.ts',
    'tests/browser/**/*.spec.ts',
    'tests/**/*.test.{ts,tsx}',
  ],
  project: ['{app,db,emails,tests}/**/*.{ts,tsx,mjs,cjs,css}'],
  ignoreDependencies: [
    'remix', // a stub that throws when imported: listed for its version floor, its parts are imported (STACK.md)
    'rollup', // pinned for Vite by `overrides`: another version fails to install
    'axe-core', // read as text by the browser tests, which put it into pages
    '@biomejs/biome', // called by its path in tests/setup/checks.mjs
    '@expo-google-fonts/.+', // fonts of documents, read by their path
    'vnu-jar', // the Nu checker, run by its path in tests/routes/public-html.test.ts
    '@types/.+', // found by the compiler beside the packages they describe
  ],
  ignoreBinaries: ['apt-get', 'java'], // Debian's: to install Chromium and Java where there is none; for the Nu checker
  // these plugins would look for settings where we have none
  remix: false,
  vite: false,
  vitest: false,
  playwright: false,
  drizzle: false,
  // a name that its own file uses is alive, exported or not
  ignoreExportsUsedInFile: true,
}

export default config
