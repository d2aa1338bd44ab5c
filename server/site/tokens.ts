/** The built pages (WebBuild). */
export const WEB_BUILD = Symbol('web build');

/** Scheme and host under which readers find the site. */
export const ORIGIN = Symbol('origin');
