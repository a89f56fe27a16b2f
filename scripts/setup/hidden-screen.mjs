import { hasScreen } from './libraries.mjs'

const hiddenScreen = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']

/** The command as it is, or on a hidden screen when there is no other. */
export function onSomeScreen(command) {
  return hasScreen() ? command : [...hiddenScreen, ...command]
}
