import { BenchPage } from '../bench-page'
import { Recogito } from '../subjects/recogito'

Object.assign(globalThis, { bench: new BenchPage(new Recogito()) })
