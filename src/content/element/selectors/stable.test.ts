import { describe, expect, it } from 'vitest';
import { isStableClass, isStableId } from './stable';

describe('an id', () => {
  it.each(['save', 'user-menu', 'main_nav', 'billing-address', 'step-2', 'tab-orders', 'h1', 'searchBox'])(
    '%s looks stable',
    (id) => expect(isStableId(id)).toBe(true),
  );

  it.each([
    ':r1:',
    '«r1»',
    '_r_1a_',
    'radix-:r3:',
    'radix-7',
    'headlessui-menu-button-3',
    'react-select-2-input',
    'ember123',
    'mui-4711',
    'mat-input-3',
    'ext-gen1042',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    'item-20240131',
    'el-id-1024-7',
    '',
    'two words',
    'a1b2c3d4e5',
  ])('%j looks made up', (id) => expect(isStableId(id)).toBe(false));
});

describe('a class', () => {
  it.each(['btn', 'btn-primary', 'card__title', 'MuiButton-root', 'nav-link', 'delete'])(
    '%s says what it is',
    (name) => expect(isStableClass(name)).toBe(true),
  );

  it.each([
    'css-1ab2c3',
    'sc-bdVaJa',
    'jsx-123456',
    'svelte-1x2y3z',
    'Button_root__3kX9z',
    'makeStyles-root-12',
    'jss12',
    'ng-tns-c12-3',
    'active',
    'is-open',
    'ng-touched',
    'px-4',
    'mt-2',
    'text-sm',
    'hover:bg-red',
    'w-1/2',
    'flex',
  ])('%s does not', (name) => expect(isStableClass(name)).toBe(false));
});
