/**
 * Parcel's `url:` imports: the file is built on its own and emitted without a manifest entry; the import is its
 * URL inside the extension.
 */
declare module 'url:*' {
  const url: string;
  export default url;
}
