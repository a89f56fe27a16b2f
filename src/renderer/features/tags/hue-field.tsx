import { useId, type CSSProperties } from 'react'
import { colourOfHue, SWATCHES } from './hues'
import styles from './new-type.module.css'

export interface HueFieldProps {
  /** Degrees, 0 to 359. */
  readonly hue: number
  readonly onChange: (hue: number) => void
}

/** A colour by its hue: a few to pick from, and a slider for all. */
export function HueField({ hue, onChange }: HueFieldProps): React.JSX.Element {
  const id = useId()
  return (
    <div role="group" aria-label="Colour">
      <label htmlFor={id} className={styles['label']}>
        Colour
      </label>
      <div className={styles['swatches']}>
        {SWATCHES.map((one) => (
          <button
            key={one.name}
            type="button"
            aria-label={one.name}
            aria-pressed={one.hue === hue}
            className={styles['swatch']}
            style={hueStyle(one.hue)}
            onClick={() => onChange(one.hue)}
          />
        ))}
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={359}
        value={hue}
        className={styles['slider']}
        style={hueStyle(hue)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}

function hueStyle(hue: number): CSSProperties & Record<`--${string}`, string> {
  return { '--swatch': colourOfHue(hue) }
}
