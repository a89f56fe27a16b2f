// `npm run --silent cli -- COMMAND`: the command line, without Electron or a display.
// Standard output is the command's alone.
import { guard } from './setup/guard.mjs'
import { root } from './setup/root.mjs'
import { setupPackages } from './setup/steps.mjs'

await guard(async () => {
  await setupPackages()
  // npm runs scripts in the project's folder; paths are meant from where the person is.
  if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const { register } = await import('tsx/esm/api')
  register()
  process.argv[1] = `${root}src/cli/index.ts`
  await import(new URL('../src/cli/index.ts', import.meta.url).href)
  return process.exitCode
})
