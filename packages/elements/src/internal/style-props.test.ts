import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { styleProps } from './style-props.js';
import type { StyleProps } from './style-props.js';

describe('styleProps', () => {
  const place = document.createElement('div');
  const show = (props: StyleProps): HTMLElement => {
    render(html`<p ${styleProps(props)}></p>`, place);
    return place.querySelector('p') as HTMLElement;
  };

  it('sets properties and custom properties', () => {
    const { style } = show({ 'inline-size': '10px', '--_x': 3 });
    expect([style.getPropertyValue('inline-size'), style.getPropertyValue('--_x')]).to.deep.equal([
      '10px',
      '3',
    ]);
  });

  it('removes what is gone or null', () => {
    show({ color: 'red', 'inline-size': '10px', top: '1px' });
    const { style } = show({ color: null, top: '2px' });
    expect([style.color, style.getPropertyValue('inline-size'), style.top]).to.deep.equal(['', '', '2px']);
  });

  it('leaves what others set alone', () => {
    const element = show({ color: 'red' });
    element.style.setProperty('left', '5px');
    expect(show({ color: 'blue' }).style.left).to.equal('5px');
  });
});
