import { config } from 'zod'

// Imported first: schemas that are made later would otherwise try to compile themselves, which the page may not.
config({ jitless: true })
