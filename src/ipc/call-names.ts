import type { CallName, PageCallName } from './contract'

// The names alone: the schemas of the contract take time to load, which a window that opens has not.

export const pageCalls = {
  'files:pick': true,
  'files:read': true,
  'files:read-pasted': true,
  'files:read-on': true,
  'files:pick-save': true,
  'files:write': true,
  'settings:load': true,
  'settings:save': true,
  'library:load': true,
  'library:save': true,
  'journal:last-seq': true,
  'journal:begin': true,
  'journal:append': true,
  'journal:read': true,
  'journal:doubt': true,
  'snapshots:take': true,
  'snapshots:list': true,
  'snapshots:save-copy': true,
  'backup:state': true,
  'backup:catch-up': true,
  'backup:choose': true,
  'backup:stop': true,
  'app:info': true,
  'app:restart': true,
  'app:close': true,
  'app:keep-open': true,
  'menu:state': true,
} satisfies Record<PageCallName, true>

const allCalls = { ...pageCalls, 'files:accept-dropped': true } satisfies Record<CallName, true>

function isCallName(name: string): name is CallName {
  return Object.hasOwn(allCalls, name)
}

export const callNames: readonly CallName[] = Object.keys(allCalls).filter(isCallName)
