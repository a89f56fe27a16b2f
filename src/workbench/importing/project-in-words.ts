import type { Project } from '#core/model/project'
import { counted } from '#core/text/counted'

/** What a project's file holds, for people: "“Port cases”, 2 articles with 94 annotations by Ana Vidal". */
export function projectInWords({ project, documents, annotators }: Project): string {
  const layers = documents.flatMap((document) =>
    document.layers.filter((one) => one.role === 'annotator' && one.annotations.length > 0),
  )
  const annotations = layers.reduce((sum, layer) => sum + layer.annotations.length, 0)
  const hands = annotators.filter(({ id }) => layers.some((layer) => layer.annotator === id))
  const names = hands.map(({ name }) => name).filter((name) => name !== '')
  const by = names.length === 0 ? '' : ` by ${names.join(', ')}`
  const what = annotations === 0 ? '' : ` with ${counted(annotations, 'annotation')}${by}`
  return `“${project.name}”, ${counted(documents.length, 'article')}${what}`
}
