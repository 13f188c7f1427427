// Says which browser the tests will drive, and installs one first where that is possible.
import { findBrowser } from '../src/browser';

const { product, version, path } = await findBrowser({ install: true });
process.stderr.write(`${product} ${version} (${path})\n`);
