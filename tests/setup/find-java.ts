import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The Java that the Nu checker runs on: the system's, else Debian's, installed when we are root. Throws with the reason when
 * there is none: checks are never left out in silence.
 */
export function findJava(): string {
  if (runs()) return 'java'
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
    spawnSync('apt-get', ['update', '-qq'], quiet)
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'], quiet)
    if (runs()) return 'java'
  }
  throw new Error('The Nu checker needs Java 17 or later. Install the package "default-jre-headless".')
}

function runs(): boolean {
  return spawnSync('java', ['-version']).status === 0
}
