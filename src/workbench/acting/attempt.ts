import type { View } from '../view'

/** Does it and waits for it. What fails is told in the message line, never thrown at the window. */
export async function attempt({ view }: { readonly view: View }, act: () => unknown): Promise<void> {
  try {
    await act()
  } catch (error) {
    view.message.set({ tone: 'problem', text: error instanceof Error ? error.message : String(error) })
  }
}
