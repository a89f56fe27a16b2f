import type { TypeId } from '#core/model/ids'
import type { AnnotationType } from '#core/model/tagset'
import { typeColours, type Theme, type TypeColours } from './type-colours'

/** A type's name and colours in one theme. */
export interface TypeLook {
  readonly name: string
  readonly colours: TypeColours
}

/** What types look like; one the tagset lacks is grey and goes by its id. */
export class TypeLooks {
  readonly #looks: ReadonlyMap<TypeId, TypeLook>
  readonly #unknown: TypeColours

  constructor(types: readonly AnnotationType[], theme: Theme) {
    this.#looks = new Map(
      types.map(({ id, name, color }) => [id, { name, colours: typeColours(color, theme) }]),
    )
    this.#unknown = typeColours('#808080', theme)
  }

  of(type: TypeId): TypeLook {
    return this.#looks.get(type) ?? { name: type, colours: this.#unknown }
  }
}
