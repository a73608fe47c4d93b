/** What is used of WebAssembly: the types of Node do not declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: object };
};

export interface Memory {
  buffer: ArrayBuffer;
  grow: (pages: number) => void;
}

/** A number that a module exports, such as an offset into its memory. */
export interface Constant {
  value: number;
}

const page = 64 * 1024;

/** What a new instance of a module (in base64) exports. */
export function instantiate<Exports extends { memory: Memory }>(module: string): Exports {
  const bytes = Buffer.from(module, 'base64');
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
}

/** Makes the memory at least so many bytes large. What was made of its buffer before is of no use after that. */
export function growTo(memory: Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / page);
  if (missing > 0) memory.grow(missing);
}
