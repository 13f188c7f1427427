const SALT_BYTES = 16;

/** Like age in what matters here: sealing the same bytes twice gives different bytes. */
export async function fakeSeal(bytes: Uint8Array): Promise<Uint8Array> {
  const sealed = new Uint8Array(SALT_BYTES + bytes.length);
  crypto.getRandomValues(sealed.subarray(0, SALT_BYTES));
  sealed.set(bytes, SALT_BYTES);
  return sealed;
}

export function unsealed(sealed: Uint8Array): Uint8Array {
  return sealed.slice(SALT_BYTES);
}
