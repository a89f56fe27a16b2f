/** An error whose message is written for the person at the window; any other error is only logged. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
