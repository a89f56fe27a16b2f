import { BenchPage } from '../bench-page'
import { Ours } from '../subjects/ours'

Object.assign(globalThis, { bench: new BenchPage(new Ours()) })
