/** Text of all rules that a document or shadow root is drawn by, in their order; imported ones stand where they are. */
export function* rulesOf(root: Document | ShadowRoot, isThere: (node: Node) => boolean): Generator<string> {
  for (const sheet of root.styleSheets) {
    if (sheet.ownerNode && isThere(sheet.ownerNode)) yield* textsOf(sheet);
  }
  for (const sheet of root.adoptedStyleSheets) yield* textsOf(sheet);
}

function* textsOf(sheet: CSSStyleSheet): Generator<string> {
  if (sheet.disabled) return;
  const medium = sheet.media.mediaText;
  for (const rule of readable(sheet).cssRules) {
    if (isImport(rule)) {
      if (rule.styleSheet) yield* textsOf(rule.styleSheet);
    } else {
      for (const text of ungrouped(rule)) {
        yield (medium === '' ? '' : `@media ${medium} `) + absolute(text, sheet);
      }
    }
  }
}

/** A large group is told as several of the same name; so each rule in it is compared by itself. */
function* ungrouped(rule: CSSRule): Generator<string> {
  const text = textOf(rule);
  if (!/^CSS(Media|Supports|Container|LayerBlock)Rule$/.test(rule.constructor.name)) return yield text;
  const head = text.slice(0, text.indexOf('{') + 1);
  for (const inner of (rule as CSSGroupingRule).cssRules) {
    for (const one of ungrouped(inner)) yield head + one;
  }
}

/** Sheets of another site may not be read, but ours lets everybody load them. */
function readable(sheet: CSSStyleSheet): CSSStyleSheet {
  try {
    return sheet.cssRules && sheet;
  } catch {
    const request = new XMLHttpRequest();
    request.open('GET', sheet.href ?? '', false);
    request.send();
    const copy = new CSSStyleSheet();
    copy.replaceSync(request.responseText);
    return copy;
  }
}

/** An address is the same wherever it is relative to. */
function absolute(rule: string, { href, ownerNode }: CSSStyleSheet): string {
  return absoluteUrls(rule, href ?? ownerNode?.baseURI ?? document.baseURI);
}

/** CSS with the addresses in it as they are from everywhere. */
export function absoluteUrls(css: string, base: string): string {
  return css.replace(/url\("(?!data:|#)([^"]*)"\)/g, (whole, url: string) =>
    URL.canParse(url, base) ? `url("${new URL(url, base).href}")` : whole,
  );
}

/** Documents have their own classes; `type` is 3 for imports everywhere. */
function isImport(rule: CSSRule): rule is CSSImportRule {
  return rule.constructor.name === 'CSSImportRule';
}

/** A replayer writes `:hover` rules for a class of its own, too. */
function textOf(rule: CSSRule): string {
  return rule.cssText
    .replace(/,[^,{}]*\.\\:hover[^,{}]*(?=[,{])/g, '')
    .replace(/(min|max)-device-/g, '$1-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,{]) ?/g, '$1');
}
