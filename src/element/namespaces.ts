/** Namespaces of elements (Infra, "Namespaces"). */
export const HTML = 'http://www.w3.org/1999/xhtml';
export const SVG = 'http://www.w3.org/2000/svg';
