import { useMemo } from 'react'
import type { AnnotationType } from '#core/model/tagset'
import { useTheme } from '../ui/use-theme'
import { TypeLooks } from './type-looks'

/** What the types look like in the theme that is shown. */
export function useTypeLooks(types: readonly AnnotationType[]): TypeLooks {
  const theme = useTheme()
  return useMemo(() => new TypeLooks(types, theme), [types, theme])
}
