import { Component, type ReactNode } from 'react'

export interface BoundaryProps {
  readonly children: ReactNode
  readonly fallback: (error: Error, again: () => void) => ReactNode
}

interface State {
  readonly error: Error | null
}

/** Keeps a failure in one part of the window from taking down the rest. */
export class Boundary extends Component<BoundaryProps, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === null
      ? this.props.children
      : this.props.fallback(error, () => this.setState({ error: null }))
  }
}
