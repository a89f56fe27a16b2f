import type { DesktopBridge } from '#ipc/contract'

declare global {
  interface Window {
    readonly desktop: DesktopBridge
  }
}

/** What the preload offers. The only place that reads it. */
export const desktop: DesktopBridge = window.desktop
