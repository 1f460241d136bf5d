/**
 * The layers of HOUSE.md (docs/architecture.md), held by a tool:
 * routes → http, features, ui, domain · jobs → features · http → features/auth, domain · features → domain, db,
 * emails, ui · emails, db → domain · domain → nothing. Server, jobs, seeds and tests put things together; anything
 * may read app/config. Where a line here is wider than HOUSE.md, its comment says why.
 */

const layer = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: typeof from === 'string' ? { path: from } : from,
  to: { path: '^(app|db|emails|tests)/', pathNot: [...allowed, '^app/config/'] },
})

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one, or need a third.', {}, { circular: true }),
    forbid('everything-exists', 'An import that cannot be resolved.', { pathNot: '^tests/architecture/' }, { couldNotResolve: true, pathNot: '^virtual:' }),

    layer('domain-is-pure', 'Rules import rules.', '^app/domain/', '^app/domain/'),
    forbid(
      'domain-packages',
      'No I/O, no framework: schemas, decimals, calendars, comparing and merging texts, and digests, which are functions of what they are given.',
      { path: '^app/domain/' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: ['node_modules/(zod|decimal\\.js|simple-statistics|diff|yjs|temporal-(polyfill|spec)|otpauth)/', '^crypto$'],
      },
    ),

    layer('ui-knows-no-domain', 'Buttons and charts know React.', '^app/ui/', '^app/ui/', '^app/domain/(answer|refusal|intl)\\.ts$'),
    forbid(
      'ui-takes-answers-as-types',
      'Forms show answers and refusals: their shapes, not their code. Number and date formatters are nobody’s rules.',
      { path: '^app/ui/' },
      { path: '^app/domain/', pathNot: '^app/domain/intl\\.ts$', dependencyTypesNot: ['type-only'] },
    ),

    layer('emails-read-the-domain', 'Mails are words.', '^emails/', '^emails/', '^app/domain/'),
    layer('db-reads-the-domain', 'Tables know words.', { path: '^db/', pathNot: '^db/seed/' }, '^db/', '^app/domain/'),

    layer(
      'features-reach-down',
      'A feature imports the domain, the database, mails and the kit; never http or a route.',
      '^app/features/',
      '^app/features/',
      '^app/domain/',
      '^db/(?!seed/)',
      '^emails/',
      '^app/ui/',
    ),
    forbid(
      'features-stay-apart',
      'No feature imports another, except history, mail queue and files, which serve them all.',
      { path: '^app/features/([^/]+)/' },
      { path: '^app/features/', pathNot: '^app/features/($1|activity|outbox|files)/' },
    ),

    layer(
      'http-guards',
      'Builders resolve who asks (auth), follow the history (activity) for versions and streams, and open the transaction.',
      '^app/http/',
      '^app/http/',
      '^app/features/(auth|activity)/',
      '^app/domain/',
      '^db/(client|transaction)\\.server\\.ts$',
    ),

    {
      ...layer(
        'routes-are-thin',
        'A route joins http, features, the kit and the domain, with parts of its own beside it; other layers’ types cost nothing.',
        '^app/routes/',
        '^app/http/',
        '^app/features/',
        '^app/ui/',
        '^app/domain/',
        '^app/routes/',
      ),
      to: {
        path: '^(app|db|emails|tests)/',
        pathNot: ['^app/(http|features|ui|domain|config|routes)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    forbid(
      'routes-stay-apart',
      'No route imports a route; the types of the root’s and the layouts’ loaders are theirs to read.',
      { path: '^app/routes/' },
      {
        path: ['^app/root\\.tsx$', '^app/routes/[^/]+$', '^app/routes/[^/]+/route\\.tsx?$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'routes-are-only-found-by-remix',
      'Nothing imports a route.',
      { path: '^(app|db|emails)/', pathNot: '^app/routes/' },
      { path: '^app/routes/' },
    ),

    layer('jobs-call-features', 'One short file per job, calling one command.', '^app/jobs/', '^app/jobs/', '^app/features/', '^app/domain/', '^db/', '^emails/'),

    forbid(
      'only-server-files-touch-the-database',
      'Whatever could reach a browser knows no tables. Types are erased and harmless.',
      { path: '^app/', pathNot: ['\\.server\\.tsx?$', '^app/server/'] },
      { path: '^db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'only-server-files-use-node',
      'Built-in modules do not exist in browsers.',
      { path: '^app/', pathNot: ['\\.server\\.tsx?$', '^app/server/', '^app/config/', '^app/domain/(auth|advocacy)/'] },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'tests-stay-outside',
      'The product does not know its tests.',
      { path: '^(app|db|emails)/' },
      { path: '^tests/' },
    ),
    forbid(
      'no-development-packages',
      'What runs in production is among the dependencies. Vite and drizzle-kit set things up.',
      { path: '^(app|db|emails)/', pathNot: ['^app/config/', '^app/routes\\.ts$', '^app/server/serve\\.ts$', '^db/drizzle\\.config\\.ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
}
