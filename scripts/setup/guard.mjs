import { say, SetupError } from './run.mjs'

/** Runs the body of a script: what a person can mend is told in plain words, anything else keeps its stack. */
export async function guard(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`\n${error.message}`)
    process.exitCode = 1
  }
}
