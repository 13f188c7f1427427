import { rotateKeyFile } from '../key-store';

// Rotates a key file again and again, and prints each new public key, until it is killed.
for (;;) {
  const [{ recipient }] = await rotateKeyFile(process.argv[2] ?? '');
  process.stdout.write(`${recipient}\n`);
}
