import { expect, test } from 'vitest'
import { projectId } from '#core/model/ids'
import { projectLabels } from './project-labels'

const entry = (id: string, name: string, openedAt: string) => ({ id: projectId(id), name, openedAt })

test('projects of one name say when they were last open, others are called by their name', () => {
  const labels = projectLabels([
    entry('1', 'Elections', '2026-03-01T09:00:00'),
    entry('2', 'Courts', '2026-03-02T09:00:00'),
    entry('3', 'Elections', '2026-02-01T17:30:00'),
  ])
  expect(labels).toEqual(['Elections · 1 Mar 2026, 09:00', 'Courts', 'Elections · 1 Feb 2026, 17:30'])
})
