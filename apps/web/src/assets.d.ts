declare module '*.svg' {
  /** Where the build put the file; it carries a hash of its content. */
  const address: string;
  export default address;
}

/** `false` in a production build, where whatever depends on it is dropped. */
declare const ngDevMode: boolean | object;
