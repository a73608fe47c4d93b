import { describe, expect, test } from 'vitest';
import { embeddedScripts } from '../../../src/detection/languages/embedded.ts';
import { lowered, printed } from './support.ts';

/** Where the script is, the text itself; elsewhere only what breaks lines. */
function kept(text: string): string {
  const { text: script } = embeddedScripts(text);
  expect(script).toHaveLength(text.length);
  expect(script.replace(/[^\r\n]/g, ' ')).toBe(text.replace(/[^\r\n]/g, ' '));
  return script.trim();
}

test('a script keeps its place in the file', async () => {
  const text = '<template>\n  <p>\u{1F600}</p>\n</template>\r\n<script setup>\nverify(body)\n</script>\n';
  const { body } = await lowered('a.vue', text);
  expect(body.map(({ span }) => text.slice(...span))).toEqual(['verify(body)']);
});

describe('what is a script', () => {
  test.each([
    ['<script>a()</script>', 'a()'],
    ['<script lang="ts" setup>a()</script >', 'a()'],
    ['<SCRIPT TYPE="module">a()</SCRIPT>', 'a()'],
    ['<script context="module" lang=ts>a()</script>', 'a()'],
    ['<script setup lang="ts" generic="T extends Item<U>, U">a()</script>', 'a()'],
    ['<script lang="ts" generics=\'T extends "a" | ">"\'>a()</script>', 'a()'],
    ['<script src="./a.ts" /><template><p/></template><script>b()</script>', 'b()'],
    ['<!-- <script>a()</script> --><script>b()</script>', 'b()'],
    ['<script type="application/ld+json">{"a": 1}</script>', ''],
    ['<script lang="coffee">a b</script>', ''],
    ['<scripted>a()</scripted>', ''],
    ['<template>a()</template>', ''],
    ['<script>a()', 'a()'],
    ['<!-- <script>a()</script>', ''],
  ])('%s', (text, script) => {
    expect(kept(text)).toBe(script);
  });
});

test('all scripts of a file are read together', async () => {
  const text = '<script context="module">import a from "m"</script>\n<script>const b = a()</script>';
  expect(await printed('a.svelte', text)).toBe('import default as a from "m"\nlet b = a()');
});

test('a script that says so may hold JSX, others may hold what only TypeScript reads', async () => {
  expect(await printed('a.vue', '<script lang="tsx">const a = <b>{c}{d}</b></script>')).toBe(
    'let a = opaque(c, d)',
  );
  expect(await printed('a.vue', '<script lang="ts">const a = <b>c</script>')).toBe('let a = c');
});

test('many tags without an end are read in one go', () => {
  const started = performance.now();
  kept('<script "'.repeat(20_000));
  kept('<script>'.repeat(50_000));
  expect(performance.now() - started).toBeLessThan(5_000);
});
