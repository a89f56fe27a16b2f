import { BenchPage } from '../bench-page'
import { Doccano } from '../subjects/doccano'

Object.assign(globalThis, { bench: new BenchPage(new Doccano()) })
