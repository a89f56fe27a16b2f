import { expect, test } from 'vitest'
import { deskOf, openProject } from './desk.arbitrary'
import { projectInWords } from './project-in-words'

test('a project’s file is told by its name, its articles and whose annotations they are', async () => {
  const { workspace } = await deskOf('ana')
  const project = await openProject(workspace).readAll()
  expect(projectInWords(project)).toBe('“Costaverde extraditions”, 2 articles with 94 annotations by ana')
  const nameless = { ...project, annotators: project.annotators.map((one) => ({ ...one, name: '' })) }
  expect(projectInWords(nameless)).toBe('“Costaverde extraditions”, 2 articles with 94 annotations')
  const untouched = { ...project, documents: project.documents.slice(1) }
  expect(projectInWords(untouched)).toBe('“Costaverde extraditions”, 1 article')
})
