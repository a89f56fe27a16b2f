import { BenchPage } from '../bench-page'
import { Bare } from '../subjects/bare'

Object.assign(globalThis, { bench: new BenchPage(new Bare()) })
