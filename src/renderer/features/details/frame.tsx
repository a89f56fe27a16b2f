import type { Argument, Claim, EventMention } from '#core/model/annotation'
import type { AnnotationType, Role } from '#core/model/tagset'
import { roleCandidates, fillerTypes } from '#workbench/annotating/candidates'
import { fillRoleWithText } from '#workbench/annotating/fill-with-text'
import { addArgument, removeArgument } from '#workbench/annotating/revise'
import { AddMention } from './add-mention'
import { MentionChip } from './mention-chip'
import type { PartOf } from './part'
import styles from './frame.module.css'

export interface FrameProps extends PartOf<EventMention | Claim> {
  readonly type: AnnotationType | undefined
}

/** The roles of an event or claim with what fills them. Roles its type does not have are kept, and shown last. */
export function Frame({ type, ...part }: FrameProps): React.JSX.Element | null {
  const roles = type?.roles ?? []
  const extra = part.annotation.arguments
    .map((one) => one.role)
    .filter((name, i, all) => all.indexOf(name) === i && !roles.some((role) => role.name === name))
  if (roles.length === 0 && extra.length === 0) return null
  return (
    <dl className={styles['frame']} aria-label="Roles">
      {roles.map((role) => (
        <RoleRow key={role.name} {...part} name={role.name} role={role} />
      ))}
      {extra.map((name) => (
        <RoleRow key={name} {...part} name={name} role={undefined} />
      ))}
    </dl>
  )
}

interface RoleRowProps extends PartOf<EventMention | Claim> {
  readonly name: string
  /** Undefined for a role the type does not have. */
  readonly role: Role | undefined
}

function RoleRow({ name, role, ...part }: RoleRowProps): React.JSX.Element {
  const filled = part.annotation.arguments.filter((one) => one.role === name)
  const isMissing = role !== undefined && filled.length < role.min
  const isFull = role === undefined || (role.max > 0 && filled.length >= role.max)
  return (
    <div className={styles['row']}>
      <dt className={styles['name']}>
        {name}
        {isMissing && <span className={styles['missing']}> needed</span>}
      </dt>
      <dd className={styles['slots']}>
        {filled.map((one) => (
          <Slot key={one.id} {...part} argument={one} />
        ))}
        {!isFull && <AddFiller {...part} role={role} />}
      </dd>
    </div>
  )
}

function Slot({
  argument,
  ...part
}: PartOf<EventMention | Claim> & { readonly argument: Argument }): React.JSX.Element {
  const { desk, annotation } = part
  return (
    <MentionChip
      {...part}
      id={argument.filler}
      removeLabel={`Remove this ${argument.role}`}
      onRemove={() => removeArgument(desk, annotation.id, argument.id)}
    />
  )
}

function AddFiller({
  role,
  ...part
}: PartOf<EventMention | Claim> & { readonly role: Role }): React.JSX.Element {
  const { desk, tagset, annotation } = part
  return (
    <AddMention
      {...part}
      label={`Add ${role.name}`}
      textTypes={fillerTypes(tagset, role)}
      candidates={() => roleCandidates(desk, annotation, role)}
      onMention={(id) => addArgument(desk, annotation.id, role.name, id)}
      onText={(filler) => fillRoleWithText(desk, annotation.id, role.name, filler)}
    />
  )
}
