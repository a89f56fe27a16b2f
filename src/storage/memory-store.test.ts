import { corpusStoreContract } from './corpus-store.contract'
import { memoryLibrary } from './memory-store'

corpusStoreContract('The memory store', memoryLibrary)
