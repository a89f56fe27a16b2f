import { pageCalls } from '#ipc/call-names'
import type { DesktopBridge, NoticeName, PickedFile, Reply } from '#ipc/contract'
import { contextBridge, ipcRenderer, webUtils } from 'electron'

const noticeNames = ['menu', 'close-requested', 'open-files'] as const satisfies readonly NoticeName[]

type Listener = (notice: unknown) => void

/** Keeps what main said before anyone listened. */
function noticeBoard(name: NoticeName): (listener: Listener) => () => void {
  const listeners = new Set<Listener>()
  const waiting: unknown[] = []
  ipcRenderer.on(name, (_event, notice: unknown) => {
    if (listeners.size === 0) waiting.push(notice)
    for (const listener of listeners) listener(notice)
  })
  return (listener) => {
    listeners.add(listener)
    for (const notice of waiting.splice(0)) listener(notice)
    return () => listeners.delete(listener)
  }
}

const boards = new Map<string, (listener: Listener) => () => void>(
  noticeNames.map((name) => [name, noticeBoard(name)]),
)

async function ask(name: string, argument: unknown): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(name, argument)) as Reply
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

const bridge: DesktopBridge = {
  call: (name, argument) => {
    if (!Object.hasOwn(pageCalls, name)) return Promise.reject(new Error('There is no such call.'))
    return ask(name, argument) as Promise<never>
  },
  listen: (name, listener) => {
    const board = boards.get(name)
    if (board === undefined) throw new Error('There is no such notice.')
    return board(listener as Listener)
  },
  acceptDropped: (files) => {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file))
    return ask(
      'files:accept-dropped',
      paths.filter((path) => path !== ''),
    ) as Promise<readonly PickedFile[]>
  },
}

contextBridge.exposeInMainWorld('desktop', bridge)
