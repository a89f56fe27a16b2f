import { SetupError } from './run.mjs'

const wanted = [20, 19]

/** Node must be new enough for everything that follows; nothing can be done about it here. */
export const nodeVersion = {
  name: 'Node.js',
  done() {
    const [major, minor] = process.versions.node.split('.').map(Number)
    return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
  },
  run() {
    throw new SetupError(
      `Node.js ${wanted.join('.')} or newer is needed, and this is ${process.versions.node}. Install it from https://nodejs.org or with your version manager, then try again.`,
    )
  },
}
