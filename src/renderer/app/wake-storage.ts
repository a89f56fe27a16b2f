// Imported first: the answer does not matter, but Chromium's storage wakes up while the rest of the page is loaded.
void indexedDB.databases()
