import { useEffect, useState } from 'react'
import { attempt } from '#workbench/acting/attempt'
import type { Workspace } from '#workbench/workspace'
import { Sheet } from '../../ui/sheet'
import styles from './help.module.css'

type Info = Awaited<ReturnType<typeof askInfo>>

function askInfo({ desktop }: Workspace) {
  return desktop.call('app:info', undefined)
}

/** Which version this is, where the work lies and how it is kept. */
export function AboutPanel({ workspace }: { readonly workspace: Workspace }): React.JSX.Element {
  const info = useInfo(workspace)
  return (
    <Sheet title="About Rubricator" onClose={() => workspace.view.panel.set({ kind: 'none' })}>
      <div className={styles['about']}>
        <p>
          Rubricator {info?.version ?? ''}, a workbench for annotating news and reports. It works offline: no
          server, no account, no network.
        </p>
        <Section title="Where your work is">
          <p>On this machine, in this folder:</p>
          <p className={styles['path']}>{info?.userData ?? ''}</p>
        </Section>
        <Section title="How it is kept">
          <p>
            Every change is written to a journal in that folder before the foot of the window says “Saved”;
            what a crash or a power cut damages is made anew from it. A disk can still fail or be lost, so
            “Back up to a folder…” in the File menu keeps copies on another disk.
          </p>
        </Section>
        <Section title="Licences">
          <p>
            Rubricator is free software under the Apache License 2.0. It is built on Electron{' '}
            {info?.electron ?? ''} and on Lexical, React, React Aria, Dexie, Zod, linkedom, Readability,
            micromark, Papa Parse, chardet and Lucide, and set in Inter and Source Serif. Their licences are
            in the folder node_modules of the program.
          </p>
        </Section>
      </div>
    </Sheet>
  )
}

function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: React.ReactNode
}): React.JSX.Element {
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  )
}

function useInfo(workspace: Workspace): Info | undefined {
  const [info, setInfo] = useState<Info>()
  useEffect(() => {
    void attempt(workspace, async () => setInfo(await askInfo(workspace)))
  }, [workspace])
  return info
}
