/** Keys that write nothing, as WebDriver names them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const NAMED = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`F${at + 1}`, String.fromCharCode(0xe031 + at)]),
  ),
  Meta: '\uE03D',
};

/** The character WebDriver wants for a key of that name. */
export function keyValue(name) {
  const value = NAMED[name] ?? /^(?:Key|Digit)(.)$/.exec(name)?.[1]?.toLowerCase() ?? name;
  if ([...value].length !== 1) throw new Error(`There is no key called ${name}.`);
  return value;
}

/** Whether a keyboard has a key for it; other characters come from an input method or from pasting. */
export const isOnKeyboard = (character) => /^[\x20-\x7e]$/.test(character);
