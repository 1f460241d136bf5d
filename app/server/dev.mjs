import { spawn } from 'node:child_process'
import { install, ownNode, root } from '../config/install.mjs'

// `npm run dev`: the same server with Vite in front, so that pages reload as they are written.
install()
const server = spawn(ownNode, ['--disable-warning=ExperimentalWarning', 'app/server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
