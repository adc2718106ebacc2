import { setTimeout as wait } from 'node:timers/promises';
import { isOnKeyboard, keyValue } from './keys.mjs';

/** Looks at the size of the window before it is said that it cannot be had. */
const LOOKS = 40;
const BUTTONS = { left: 0, middle: 1, right: 2 };
const INSERT = 'document.execCommand("insertText", false, arguments[0])';

/**
 * The part of Puppeteer's page that the commands of element tests use, over WebDriver. With it `sendKeys`, `sendMouse`
 * and `setViewport` are the same in every browser.
 *
 * @param {import('./webdriver.mjs').WebDriver} driver
 */
export function webDriverPage(driver) {
  return {
    keyboard: keyboardOf(driver),
    mouse: mouseOf(driver),
    setViewport: ({ width, height }) => setViewport(driver, width, height),
  };
}

function keyboardOf(driver) {
  const act = (...actions) => driver.act({ type: 'key', id: 'keyboard', actions });
  const down = (key) => ({ type: 'keyDown', value: keyValue(key) });
  const up = (key) => ({ type: 'keyUp', value: keyValue(key) });
  return {
    async type(text) {
      for (const character of text) {
        if (isOnKeyboard(character)) await act(down(character), up(character));
        else await driver.run(INSERT, character);
      }
    },
    press: (key) => act(down(key), up(key)),
    down: (key) => act(down(key)),
    up: (key) => act(up(key)),
  };
}

function mouseOf(driver) {
  const act = (...actions) =>
    driver.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });
  return {
    move: (x, y) => act(move(x, y)),
    click: (x, y, options) => act(move(x, y), down(options), up(options)),
    down: (options) => act(down(options)),
    up: (options) => act(up(options)),
    async reset() {
      await driver.release();
      await act(move(0, 0));
    },
  };
}

/** The window is as much larger as the frame of the browser is. */
async function setViewport(driver, width, height) {
  const [frameWidth, frameHeight] = await driver.run(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  await driver.resize(width + frameWidth, height + frameHeight);
  let size = [];
  for (let look = 0; look < LOOKS; look += 1) {
    size = await driver.run('return [innerWidth, innerHeight]');
    if (size[0] === width && size[1] === height) return;
    await wait(25);
  }
  throw new Error(`The window is ${size.join(' × ')} and does not become ${width} × ${height}.`);
}
