/** Milliseconds that long work may keep the thread before something else has its turn: half a frame. */
const SLICE = 8

let since = 0

/** Lets input and painting come in between when long work has had the thread for half a frame. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE) return
  await nextTask()
  since = performance.now()
}

/** Not a timer: those are put off once they follow each other, and in a window in the background. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
