import { useMemo } from 'react'
import type { AnnotationType } from '#core/model/tagset'
import { useShownTheme } from '../ui/use-shown-theme'
import { TypeLooks } from './type-looks'

/** What the types look like in the theme that is shown. */
export function useTypeLooks(
  types: readonly AnnotationType[],
  setting: 'system' | 'light' | 'dark',
): TypeLooks {
  const theme = useShownTheme(setting)
  return useMemo(() => new TypeLooks(types, theme), [types, theme])
}
