import { spawn } from 'node:child_process'
import { build, install, ownNode, root, say } from '../config/install.mjs'
import { serverCommand } from './command.mjs'

// `npm start`: whatever is missing is done first, then our own Node takes over.
install()
build()
say('Starting.')
const server = spawn(ownNode, serverCommand, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
