import type { Workspace } from '../workspace'

/** Does it and waits for it. What fails is told in the message line, never thrown at the window. */
export async function attempt({ view }: Pick<Workspace, 'view'>, act: () => unknown): Promise<void> {
  try {
    await act()
  } catch (error) {
    view.message.set({ tone: 'problem', text: error instanceof Error ? error.message : String(error) })
  }
}
