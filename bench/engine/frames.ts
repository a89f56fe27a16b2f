/** The next frame; gives its time in milliseconds. */
export function frame(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(done))
}

/** Two frames, and what the second leaves behind. */
export async function settled(): Promise<void> {
  await frame()
  await frame()
  await new Promise((done) => setTimeout(done))
}
