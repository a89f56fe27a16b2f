/** Imported first: Chromium's storage wakes up while the rest of the page is loaded. */
export const storedDatabases = indexedDB.databases()
