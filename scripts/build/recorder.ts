import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { minify } from 'terser';

/** The built content script: Parcel adds a hash to its name. */
const RECORDER = /^content\.[0-9a-f]+\.js$/;

/** What the platform's constants are (DOM, "Interface Node" and "Interface NodeFilter"; ECMAScript, "Number"). */
const CONSTANTS = {
  'Number.POSITIVE_INFINITY': 'Infinity',
  'Node.ELEMENT_NODE': '1',
  'Node.TEXT_NODE': '3',
  'Node.DOCUMENT_NODE': '9',
  'Node.DOCUMENT_FRAGMENT_NODE': '11',
  'Node.DOCUMENT_POSITION_PRECEDING': '2',
  'NodeFilter.SHOW_ELEMENT': '1',
  'NodeFilter.SHOW_TEXT': '4',
};

/**
 * Members that only the recorder's own classes know. None is in a message or a trace line, of a browser, or asked of what an
 * older recorder left in the page (`candorLife`, `candorMemory`).
 */
export const INNER_MEMBERS: readonly string[] = [
  'accompany addParent attachRoot beforeAction beforeFlush beginAnew beginSlice catchUp checkpoint',
  'conceals contextOf courier describedAhead fieldKind fitsSquashed gestures hasLeft hoveringFrom',
  'hoveringSince hurry inAttributes insertRoot isAlert isDone isSnapshot isStillThere isStorm',
  'isWordless lookAt mayBeIn nextOf noteAttribute noteText notQuiet onAnswer onAny onEach onError',
  'onRoot onSign onStop pendingSince restyle retell retellAttribute retellText retellTyping revise',
  'ruleFor schedule scoping stayingFrom synthetic targetOf tellHeld watchDocument',
].flatMap((line) => line.split(' '));

/** Parcel hides a loader of AMD modules, which no isolated world has, from what it bundles. */
const AMD_GUARD =
  /^\(function\((\w+)\)\{var (\w+);typeof \1=="function"&&\(\2=\1,\1=null\),(\(\(\)=>\{.*\}\)\(\)),globalThis\.define=\2\}\)\(globalThis\.define\);?\s*$/s;

/** @returns absolute path of the recorder in a built extension */
export async function recorderIn(extension: string): Promise<string> {
  const files = await readdir(extension);
  const [name, ...others] = files.filter((file) => RECORDER.test(file));
  if (name === undefined || others.length > 0) {
    throw new Error(
      `${extension} must hold one file like content.<hash>.js, but holds: ${files.join(', ')}.`,
    );
  }
  return join(extension, name);
}

/**
 * Makes the recorder smaller than Parcel leaves it, because every page of every recording loads it. esbuild gives the
 * private names of each class short names of their own; terser inlines, and makes arrows of functions. Only ASCII comes
 * out: browsers refuse a content script with characters that Unicode does not assign, and escapes compress better.
 */
export async function shrinkRecorder(extension: string): Promise<void> {
  const file = await recorderIn(extension);
  const built = await readFile(file, 'utf8');
  const { code } = await transform(built, {
    minify: true,
    target: 'es2022',
    charset: 'ascii',
    define: CONSTANTS,
  });
  if (!AMD_GUARD.test(code))
    throw new Error(`${file} is not wrapped as expected: see AMD_GUARD in recorder.ts.`);
  const shrunk = await minify(code.replace(AMD_GUARD, '$3'), {
    ecma: 2022,
    module: true,
    // Unsafe where code counts on what an operator calls, or on what reading a property does: none here. Constants at the
    // right, as they are written here, and statements of their own compress better.
    compress: {
      passes: 3,
      unsafe: true,
      unsafe_arrows: true,
      pure_getters: true,
      inline: 1,
      lhs_constants: false,
      sequences: false,
    },
    mangle: { properties: { regex: new RegExp(`^(?:${INNER_MEMBERS.join('|')})$`) } },
    format: { ascii_only: true },
  });
  if (!shrunk.code) throw new Error(`terser made nothing of ${file}.`);
  await writeFile(file, shrunk.code);
}
