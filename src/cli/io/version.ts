declare const __SLUICE_VERSION__: string | undefined;

/** Put in by the build; a run from the sources has none. */
export const version = typeof __SLUICE_VERSION__ === 'string' ? __SLUICE_VERSION__ : '0.0.0-source';
