import { expect } from '@open-wc/testing';
import { defineTag } from './index.js';
import type { Tag, TagRemoveEvent } from './index.js';
import { contrast, shownColors } from '../../testing-suites/colors.js';
import { concept, taxonomy } from '../../testing-suites/fixtures.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import {
  allInside,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
} from '../../testing-suites/page.js';

defineTag();

async function show(props: Partial<Tag>): Promise<Tag> {
  const tag = document.createElement('tagma-tag');
  Object.assign(tag, props);
  document.body.append(tag);
  await settled(tag);
  return tag;
}

describe('tagma-tag', () => {
  let tag: Tag | undefined;
  afterEach(() => tag?.remove());

  it('shows the name of its concept in the language of the page', async () => {
    tag = await show({ concept: concept('tag-vip', 'VIP客户', 'VIP customer') });
    expect(textOf(inside(tag, '.label'))).to.equal('VIP customer');
  });

  it('shows its id when the concept has no name at all', async () => {
    tag = await show({ concept: concept('tag-x', '', '') });
    expect(textOf(inside(tag, '.label'))).to.equal('tag-x');
  });

  it('prefers its own label', async () => {
    tag = await show({ concept: concept('tag-vip', 'VIP客户', 'VIP customer'), label: 'Guest' });
    expect(textOf(inside(tag, '.label'))).to.equal('Guest');
  });

  it('tells the whole name in the tooltip, with its categories', async () => {
    tag = await show({ label: 'Active', path: 'Lifecycle' });
    expect(inside(tag, '.tag').title).to.equal('Lifecycle / Active');
  });

  it('shows markup in a name as text', async () => {
    tag = await show({ label: '<img src=x onerror=alert(1)>' });
    expect(allInside(tag, 'img')).to.deep.equal([]);
    expect(textOf(inside(tag, '.label'))).to.equal('<img src=x onerror=alert(1)>');
  });

  it('asks to be removed by mouse and stays', async () => {
    tag = await show({ concept: taxonomy[1], removable: true });
    const asked = listen<TagRemoveEvent>(tag, 'tagma-tag-remove');
    await click(inside(tag, '.remove'));
    expect(asked.map((event) => event.detail.tagId)).to.deep.equal(['tag-active']);
    expect(tag.isConnected).to.equal(true);
  });

  it('asks to be removed by keyboard', async () => {
    tag = await show({ label: 'Guest', removable: true });
    const asked = listen(tag, 'tagma-tag-remove');
    tag.focus();
    await press('Enter');
    await press('Space');
    expect(asked.length).to.equal(2);
  });

  it('names what its button removes', async () => {
    tag = await show({ label: 'Guest', removable: true });
    expect(inside(tag, '.remove').getAttribute('aria-label')).to.equal('Remove tag Guest');
  });

  it('does not ask while disabled or while a change is under way', async () => {
    tag = await show({ label: 'Guest', removable: true, disabled: true });
    const asked = listen(tag, 'tagma-tag-remove');
    await click(inside(tag, '.remove'));
    tag.disabled = false;
    tag.pending = true;
    await settled(tag);
    await click(inside(tag, '.remove'));
    expect(asked).to.deep.equal([]);
  });

  it('is skipped by Tab when told so, and can still be focused by script', async () => {
    tag = await show({ label: 'Guest', removable: true, withoutTabStop: true });
    const after = document.createElement('button');
    tag.after(after);
    await press('Tab');
    expect(focused()).to.equal(after);
    tag.focus();
    expect(focused()).to.equal(inside(tag, '.remove'));
    after.remove();
  });

  it('links its name', async () => {
    tag = await show({ label: 'Guest', href: '/tags/guest' });
    expect(inside(tag, 'a').getAttribute('href')).to.equal('/tags/guest');
  });

  for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    it(`does not link to ${JSON.stringify(href)}`, async () => {
      tag = await show({ label: 'Guest', href });
      expect(allInside(tag, 'a')).to.deep.equal([]);
    });
  }

  it('cuts a very long name instead of growing out of its place', async () => {
    tag = await show({ label: 'long '.repeat(60), removable: true });
    const place = document.createElement('div');
    place.style.setProperty('inline-size', '160px');
    tag.replaceWith(place);
    place.append(tag);
    await settled(tag);
    expect(tag.getBoundingClientRect().width).to.be.at.most(160);
    expect(inside(tag, '.remove').getBoundingClientRect().right).to.be.at.most(
      place.getBoundingClientRect().right + 0.5,
    );
    place.remove();
  });

  it('offers a target of at least 24 pixels', async () => {
    tag = await show({ label: 'Guest', removable: true, size: 'small' });
    const box = getComputedStyle(inside(tag, '.remove'), '::after');
    expect(parseFloat(box.inlineSize)).to.be.at.least(24);
    expect(parseFloat(box.blockSize)).to.be.at.least(24);
  });

  it('tells style sheets that it can be removed', async () => {
    tag = await show({ label: 'Guest', removable: true });
    expect(tag.matches(':state(removable)')).to.equal(true);
  });
});

describe('colours of tagma-tag', () => {
  const hues = [
    'gray',
    'red',
    'orange',
    'amber',
    'lime',
    'green',
    'teal',
    'cyan',
    'blue',
    'indigo',
    'purple',
    'pink',
  ];
  const free = ['#ffff00', '#ffffff', '#000000', '#00ff00', '#ff00ff', '#0000ff', '#7fffd4', '#ffcc00'];

  for (const scheme of ['light', 'dark']) {
    for (const color of [...hues, ...free]) {
      it(`${color} reads at 4.5:1 in ${scheme}`, async () => {
        const tag = document.createElement('tagma-tag');
        tag.label = color;
        tag.color = color;
        tag.style.setProperty('color-scheme', scheme);
        document.body.append(tag);
        await settled(tag);
        const { text, background } = shownColors(inside(tag, '.tag'));
        expect(contrast(text, background)).to.be.at.least(4.5);
        tag.remove();
      });
    }
  }

  it('shows an unknown colour as gray', async () => {
    const tags = await Promise.all(
      ['gray', 'nonsense', '#12', 'url(x)'].map((color) => show({ label: 'x', color })),
    );
    const backgrounds = new Set(tags.map((tag) => getComputedStyle(inside(tag, '.tag')).backgroundColor));
    for (const tag of tags) tag.remove();
    expect(backgrounds.size).to.equal(1);
  });
});

runLocaleSuite({
  tag: 'tagma-tag',
  make: () => Object.assign(document.createElement('tagma-tag'), { concept: taxonomy[1], removable: true }),
  text: (element) => inside(element, '.remove').getAttribute('aria-label') ?? '',
  en: 'Remove tag Active customer',
  zh: '移除标签：活跃客户',
});
