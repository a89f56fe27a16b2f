import type { ProjectDatabase } from './project-database'

/**
 * Whether as many articles and commands are there as the lists say. Chromium mends a database whose files were damaged
 * with what it can still read, and says nothing of the rest. In one transaction, so that nothing changes meanwhile.
 */
export function isWhole(db: ProjectDatabase): Promise<boolean> {
  const { meta, summaries, texts } = db
  return db.transaction('r', [meta, summaries, texts, db.commands], async () => {
    const [row, listed, packed, hasCommands] = await Promise.all([
      meta.get('lastSeq'),
      summaries.count(),
      texts.count(),
      hasCommandsTo(db),
    ])
    return row?.key === 'lastSeq' && listed === packed && hasCommands(row.lastSeq)
  })
}

/** Tells for a number whether it is the last command's, and none before it is missing. */
async function hasCommandsTo({ commands }: ProjectDatabase): Promise<(last: number) => boolean> {
  const [count, [first = 1], [last = 0]] = await Promise.all([
    commands.count(),
    commands.toCollection().limit(1).primaryKeys(),
    commands.toCollection().reverse().limit(1).primaryKeys(),
  ])
  return (wanted) => last === wanted && count === last - first + 1
}
