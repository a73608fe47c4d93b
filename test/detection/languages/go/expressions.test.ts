import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { inFunction } from './support.ts';

describe('Go: expressions', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'constants',
      `
        f(nil, true, false)
        f(1_000, 0x1F, 0b11, 0o17, 017, 1.5e3, 3i, -2, 18446744073709551615)
      `,
      `
        f(null, true, false)
        f(1000, 31, 3, 15, 15, 1500, "3i", -2, "18446744073709551615")
      `,
    ],
    [
      'strings are decoded',
      `
        f("a\\tb\\"\\u00e9\\x41\\101\\\\", 'x', '\\n')
        f(\`raw \\n\`, \`\`)
      `,
      `
        f("a\\tb\\"éAA\\\\", "x", "\\n")
        f("raw \\\\n", "")
      `,
    ],
    [
      'concatenation',
      `
        f("sha256=" + hex.EncodeToString(sum) + suffix)
        f(a + b)
        f("a" + "b")
        f(prefix + (id + ":"))
      `,
      `
        f(template("sha256=", hex.EncodeToString(sum), suffix))
        f((a + b))
        f("ab")
        f((prefix + template(id, ":")))
      `,
    ],
    [
      'conversions are calls',
      `
        f([]byte(body), string(sum[:]), (*Event)(p), interface{}(x), http.HandlerFunc(h))
      `,
      `
        f([]byte(body), string(sum), Event(p), interface{}(x), http.HandlerFunc(h))
      `,
    ],
    [
      'type arguments are left out',
      `
        f(parse[Event](body), pkg.Map[int, string](a, b), Stack[int]{})
        f(parse[Event, Order])
      `,
      `
        f(parse(body), pkg.Map(a, b), Stack[int]{})
        f(opaque(parse, Event, Order))
      `,
    ],
    [
      'assertions are their value',
      `
        f(x.(string), y.(*stripe.Event).ID)
      `,
      `
        f(x, y.ID)
      `,
    ],
    [
      'pointers, negation, receiving',
      `
        f(&config, *p, !ok, -n, ^mask, <-ch)
      `,
      `
        f(config, p, !ok, n, mask, ch)
      `,
    ],
    [
      'members and elements',
      `
        f(r.Header["X-Signature"][0], m[k].b.c)
      `,
      `
        f(r.Header["X-Signature"][0], m[k].b.c)
      `,
    ],
    [
      'slices',
      `
        f(header[7:], b[1:2:3], b[:])
      `,
      `
        f(opaque(header, 7), opaque(b, 1, 2, 3), b)
      `,
    ],
    [
      'comparison and logic',
      `
        f(a == b && c != d || e >= f)
        f(a & b << 2)
      `,
      `
        f((((a == b) and (c != d)) or (e >= f)))
        f(((a & b) << 2))
      `,
    ],
    [
      'literals of structs',
      `
        f(http.Client{Timeout: 5, Transport: &t}, &Event{"a", 1}, struct{ a int }{a: 1})
      `,
      `
        f(http.Client{Timeout: 5, Transport: t}, Event{"a", 1}, {a: 1})
      `,
    ],
    [
      'literals of lists have the type of their elements',
      `
        f([]string{"a", b}, [...]int{0: 1, 2: 3}, []*Event{{ID: "a"}, {ID: "b"}}, [][]int{{1}, {2, 3}})
      `,
      `
        f(["a", b], [1, 3], [Event{ID: "a"}, Event{ID: "b"}], [[1], [2, 3]])
      `,
    ],
    [
      'literals of maps',
      `
        f(map[string]string{"a": "b", key: c, call(): d}, gin.H{"error": err}, map[string]Event{"a": {ID: "x"}}, http.Header{"A": {"b"}}, map[int]bool{404: true})
      `,
      `
        f(map[string]string{a: "b", c, opaque(call(), d)}, gin.H{error: err}, map[string]Event{a: Event{ID: "x"}}, http.Header{A: ["b"]}, map[int]bool{404: true})
      `,
    ],
    [
      'functions as values',
      `
        f(func(a, b int, _ string, rest ...byte) error { return nil })
      `,
      `
        f(fn (a: int, b: int, _: string, ...rest: byte): error { return null })
      `,
    ],
    [
      'variadic arguments',
      `
        f(append(body, rest...)...)
      `,
      `
        f(...append(body, ...rest))
      `,
    ],
    [
      'types as arguments',
      `
        f(make(map[string][]byte, 10), new(Event), make(chan<- int))
      `,
      `
        f(make(map[string][]byte, 10), new(Event), make(chan<- int))
      `,
    ],
    [
      'calls of calls',
      `
        func() { x() }()
        chain(a)(b).Then(c)
      `,
      `
        fn () { x() }()
        chain(a)(b).Then(c)
      `,
    ],
    [
      'arguments that are filled by the call',
      `
        var event Event
        json.NewDecoder(r.Body).Decode(&event)
        if err := json.Unmarshal(body[4:], &event); err != nil {}
        form := new(Form)
        c.Bind(form)
        order, fields := &Order{}, map[string]any{}
        list := []string{}
        parse("x", func(b []byte) { use(b) }, &list)
      `,
      `
        let event: Event
        json.NewDecoder(r.Body).Decode((event = opaque(event, json.NewDecoder(r.Body))))
        block {
          let err = json.Unmarshal(opaque(body, 4), (event = opaque(event, json, body)))
          if (err != null) {}
        }
        let form = new(Form)
        c.Bind((form = opaque(form, c)))
        let {0: order, 1: fields} = [Order{}, map[string]any{}]
        let list = []
        parse("x", fn (b: []byte) { use(b) }, (list = opaque(list)))
      `,
    ],
    [
      'arguments that hold something are not',
      `
        var event Event
        event = load()
        check(&event)
        config := Config{Name: "x"}
        check(&config, &body, event)
        for _, event := range events { check(&event) }
      `,
      `
        let event: Event
        event = load()
        check(event)
        let config = Config{Name: "x"}
        check(config, body, event)
        loop event of events {
          check(event)
        }
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await inFunction(dedent(source))).toBe(dedent(expected));
  });
});
