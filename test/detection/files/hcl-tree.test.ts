import { describe, expect, it } from 'vitest';
import { hclTree } from '../../../src/detection/files/hcl-tree.ts';
import type { Tree } from '../../../src/model/index.ts';

/** As plain values; what is an expression is `=text`. */
function plain(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(plain);
  if (tree.kind === 'map') return tree.entries.map(({ key, value }) => [key, plain(value)]);
  return tree.isLiteral ? tree.value : `=${tree.value}`;
}

const read = (text: string): unknown => plain(hclTree(text));

describe('the language of Terraform', () => {
  it.each<[string, unknown]>([
    [
      'a = 1\nb = "x"\nc = true\nd = null',
      [
        ['a', 1],
        ['b', 'x'],
        ['c', true],
        ['d', null],
      ],
    ],
    [
      'resource "aws_s3_bucket" "logs" {\n  acl = "private"\n}',
      [['resource', [['aws_s3_bucket', [['logs', [['acl', 'private']]]]]]]],
    ],
    [
      'a {\n  b {\n    c = 1\n  }\n}\nd = 2',
      [
        ['a', [['b', [['c', 1]]]]],
        ['d', 2],
      ],
    ],
    ['a { b = 1 }', [['a', [['b', 1]]]]],
    [
      'tags = { Name = "x", "b:c" : 2 }',
      [
        [
          'tags',
          [
            ['Name', 'x'],
            ['b:c', 2],
          ],
        ],
      ],
    ],
    ['a = [1, "b", var.c, [2]]', [['a', [1, 'b', '=var.c', [2]]]]],
    [
      'a = var.x ? true : false\nb = 1',
      [
        ['a', '=var.x ? true : false'],
        ['b', 1],
      ],
    ],
    [
      'a = "x ${var.b["c"]} }"\nb = 1',
      [
        ['a', '="x ${var.b["c"]} }"'],
        ['b', 1],
      ],
    ],
    [
      'a = jsonencode({\n  b = [1]\n})\nc = 2',
      [
        ['a', [['b', [1]]]],
        ['c', 2],
      ],
    ],
    [
      'a = <<-EOT\n  } not the end {\n  EOT\nb = 1',
      [
        ['a', '=<<-EOT\n  } not the end {\n  EOT'],
        ['b', 1],
      ],
    ],
    [
      'a = <<EOF\n{\n  "b": ["${c}", 1], "d": {"e": true}\n}\nEOF\nf = 2',
      [
        [
          'a',
          [
            ['b', ['="${c}"', 1]],
            ['d', [['e', true]]],
          ],
        ],
        ['f', 2],
      ],
    ],
    [
      '# a = 1\n// b = 2\n/* c = 3\n*/\nd = 4 # five\ne = 5',
      [
        ['d', 4],
        ['e', 5],
      ],
    ],
    [
      'a = 1\n??? no\nb = 2',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says where each part stands', () => {
    const text = 'x {\n  encrypted = false\n}';
    const [block] = (hclTree(text) as Tree & { kind: 'map' }).entries;
    const [entry] = (block!.value as Tree & { kind: 'map' }).entries;
    expect(text.slice(...entry!.span)).toBe('encrypted = false');
    expect(text.slice(...entry!.value.span)).toBe('false');
    expect(text.slice(...block!.span)).toBe(text);
  });

  it.each(['a {', 'a = {', 'a = [', 'a = "', 'a = <<EOT', 'a "b', '}', '= =', 'a = (', 'a "b" "c"', '{{{{'])(
    'ends whatever it is given: %s',
    (text) => {
      expect(hclTree(text.repeat(50)).kind).toBe('map');
    },
  );
});
