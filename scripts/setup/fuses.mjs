// The fuses of Electron: what of it is switched off in the program itself, for good.
import { FuseV1Options, FuseVersion } from '@electron/fuses'

/** Of what is packaged. Whatever packs the app hands this list to `flipFuses`. */
export const ofThePackage = {
  version: FuseVersion.V1,
  // Nobody runs other code in the app's name.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Checked on macOS and Windows; without effect on Linux.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // No page comes from a file, and none has cookies.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
}

/** Of the runtime that development and the tests run on, where the set-up may choose them. */
export const ofTheTests = {
  ...ofThePackage,
  // Playwright talks to the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // The app lies in a folder.
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  // As they come.
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
}
