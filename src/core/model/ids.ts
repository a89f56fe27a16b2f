/** Ids are opaque strings; a brand keeps one kind from standing in for another. Minting is the only cast. */
type Branded<Name extends string> = string & { readonly __id: Name }

export type ProjectId = Branded<'project'>
export type DocumentId = Branded<'document'>
export type LayerId = Branded<'layer'>
export type AnnotatorId = Branded<'annotator'>
export type AnnotationId = Branded<'annotation'>
export type ArgumentId = Branded<'argument'>
export type RelationId = Branded<'relation'>
export type CoreferenceId = Branded<'coreference'>
export type AssessmentId = Branded<'assessment'>
export type CommentId = Branded<'comment'>
export type DecisionId = Branded<'decision'>
export type TypeId = Branded<'type'>
export type CommandId = Branded<'command'>
export type UndoGroupId = Branded<'undo-group'>

export const projectId = (id: string): ProjectId => id as ProjectId
export const documentId = (id: string): DocumentId => id as DocumentId
export const layerId = (id: string): LayerId => id as LayerId
export const annotatorId = (id: string): AnnotatorId => id as AnnotatorId
export const annotationId = (id: string): AnnotationId => id as AnnotationId
export const argumentId = (id: string): ArgumentId => id as ArgumentId
export const relationId = (id: string): RelationId => id as RelationId
export const coreferenceId = (id: string): CoreferenceId => id as CoreferenceId
export const assessmentId = (id: string): AssessmentId => id as AssessmentId
export const commentId = (id: string): CommentId => id as CommentId
export const decisionId = (id: string): DecisionId => id as DecisionId
export const typeId = (id: string): TypeId => id as TypeId
export const commandId = (id: string): CommandId => id as CommandId
export const undoGroupId = (id: string): UndoGroupId => id as UndoGroupId
