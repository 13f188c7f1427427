import recorderUrl from 'url:../content/index.ts';

/** Path of the recorder within the extension. It differs between builds: it is never stored. */
export const recorder = new URL(recorderUrl, location.href).pathname.slice(1);
