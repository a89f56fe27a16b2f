/** What is stored cannot be read; it may be mended by making it anew. The message is for the person. */
export class DamagedStore extends Error {}

/** Says of a reading that failed what it is about. */
export async function readingStored<Answer>(reading: Promise<Answer>): Promise<Answer> {
  try {
    return await reading
  } catch (cause) {
    if (cause instanceof DamagedStore) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DamagedStore(
      `What is stored of your work could not be read (${reason.replace(/\.$/u, '')}). It is safe in its journal: close Rubricator and start it again, and what is stored is made anew.`,
      { cause },
    )
  }
}
