/** The few globals the pure layers may use besides ECMAScript: every runtime we run on has them. */

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string
}

declare class TextEncoder {
  encode(input: string): Uint8Array
}

declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
}
