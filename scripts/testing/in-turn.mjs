/**
 * Output of things that run side by side, shown one after the other: the first unfinished one is
 * shown as it comes, the others wait for their turn. Gives each a `{ write, end }`.
 */
export function inTurn(count, write) {
  const lanes = Array.from({ length: count }, () => ({ waiting: [], ended: false }))
  let shown = 0
  const show = () => {
    while (shown < count) {
      const lane = lanes[shown]
      lane.waiting.splice(0).forEach(write)
      if (!lane.ended) return
      shown += 1
    }
  }
  return lanes.map((lane) => ({
    write(chunk) {
      lane.waiting.push(chunk)
      show()
    },
    end() {
      lane.ended = true
      show()
    },
  }))
}
