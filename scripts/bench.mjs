/* Runs the bench in plain Node, once the program is built and the display is there. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './setup.mjs'

const words = [path.join(root, 'test/bench/in-node.mjs'), 'bench', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1
