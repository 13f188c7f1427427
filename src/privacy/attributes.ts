import { wordSet } from './words';

/** How an attribute's value is kept, if at all. */
export type AttributeRule = 'plain' | 'text' | 'url' | 'style' | 'drop';

const PLAIN = wordSet(
  'role type name id for class slot part is dir lang hidden inert tabindex draggable contenteditable open ' +
    'selected checked disabled readonly required multiple autofocus autocomplete inputmode enterkeyhint ' +
    'spellcheck translate accesskey min max step size maxlength minlength rows cols wrap list form method ' +
    'enctype target rel media as loading colspan rowspan span scope headers align valign start reversed width ' +
    'height sizes srclang kind default popover popovertarget popovertargetaction command commandfor ' +
    'novalidate formnovalidate formmethod controls loop muted autoplay playsinline allow allowfullscreen sandbox ' +
    'shadowrootmode high low optimum cellpadding cellspacing border bgcolor color face noshade nowrap',
);

/** SVG and MathML geometry and presentation: what is drawn, not what is said. The tag says which namespace it is of. */
const DRAWING = wordSet(
  'viewbox preserveaspectratio d points x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy transform gradienttransform ' +
    'gradientunits spreadmethod offset patternunits patterntransform clippathunits maskunits pathlength rotate ' +
    'textlength lengthadjust fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap ' +
    'stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit opacity clip-path clip-rule mask ' +
    'filter stop-color stop-opacity font-size font-family font-weight font-style text-anchor dominant-baseline ' +
    'alignment-baseline letter-spacing vector-effect shape-rendering display visibility overflow marker-start ' +
    'marker-mid marker-end version stddeviation in in2 result mode operator values basefrequency numoctaves ' +
    'flood-color flood-opacity mathvariant displaystyle scriptlevel stretchy fence separator lspace rspace ' +
    'columnalign rowalign linethickness',
);

/** Words for people: they pass the text detector. */
const TEXT = wordSet('alt title placeholder label summary abbr');
/** Their values are addresses. */
export const URL_ATTRIBUTES: ReadonlySet<string> = wordSet(
  'href src action formaction poster cite background xlink:href data',
);
const ARIA_TEXT = wordSet(
  'aria-label aria-description aria-roledescription aria-placeholder aria-keyshortcuts aria-braillelabel',
);
/** Where they say what a slider or field holds, they are values. */
const ARIA_VALUES = new Set(['aria-valuetext', 'aria-valuenow']);

/** Attributes that test suites use to find elements, the commonest first. */
export const TEST_ID_ATTRIBUTES = ['data-testid', 'data-test', 'data-test-id', 'data-cy', 'data-qa'];
const STYLED_VALUE = /^[a-z0-9-]{1,32}$/;
/** `value` says what a control does, not what a person entered. */
const BUTTON_TYPES = wordSet('button submit reset');
const VALUE_TAGS = wordSet('li meter progress');

export interface AttributeOwner {
  /** Lower-case tag. */
  tag: string;
  /** Lower-case `type` attribute. */
  type: string;
}

/**
 * Whether an attribute is kept, by allow-list: whatever is not named here is dropped.
 * @param styled names of data attributes that the page's own style sheets select on
 */
export function attributeRule(
  owner: AttributeOwner,
  name: string,
  value: string,
  styled: ReadonlySet<string>,
): AttributeRule {
  const key = name.toLowerCase();
  if (owner.tag === 'meta') return key === 'charset' || key === 'name' ? 'plain' : 'drop';
  if (key === 'style') return 'style';
  if (key === 'value') return valueRule(owner);
  if (TEXT.has(key) || ARIA_TEXT.has(key)) return 'text';
  if (URL_ATTRIBUTES.has(key)) return 'url';
  if (key.startsWith('aria-')) return ARIA_VALUES.has(key) ? 'drop' : 'plain';
  if (key.startsWith('data-')) return dataRule(key, value, styled);
  return PLAIN.has(key) || DRAWING.has(key) ? 'plain' : 'drop';
}

function valueRule({ tag, type }: AttributeOwner): AttributeRule {
  if (tag === 'input' && BUTTON_TYPES.has(type)) return 'text';
  return VALUE_TAGS.has(tag) ? 'plain' : 'drop';
}

function dataRule(name: string, value: string, styled: ReadonlySet<string>): AttributeRule {
  if (TEST_ID_ATTRIBUTES.includes(name)) return 'text';
  return styled.has(name) && (value === '' || STYLED_VALUE.test(value)) ? 'text' : 'drop';
}
