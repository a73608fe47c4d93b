import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { inFunction } from './support.ts';

describe('Go: statements', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'a short declaration',
      `
        event, err := parse(body)
      `,
      `
        let {0: event, 1: err} = parse(body)
      `,
    ],
    [
      'what goes to the blank name is left out',
      `
        event, _ := parse(body)
        _ = check()
        _, _ = check()
      `,
      `
        let {0: event} = parse(body)
        check()
        check()
      `,
    ],
    [
      'several values are an array',
      `
        a, b = b, a
      `,
      `
        {0: a, 1: b} = [b, a]
      `,
    ],
    [
      'assignment to fields, elements and pointers',
      `
        t.total = 1
        m["a"] = 2
        *p = 3
        *f() = 4
      `,
      `
        t.total = 1
        m["a"] = 2
        p = 3
        opaque(f(), 4)
      `,
    ],
    [
      'compound assignment',
      `
        total += n
        text += "!"
        mask &^= 1
        i++
        n--
      `,
      `
        total = (total + n)
        text = template(text, "!")
        mask = (mask &^ 1)
        i = (i + 1)
        n = (n - 1)
      `,
    ],
    [
      'variables with and without a value',
      `
        var a, b string
        var c, d = f()
        var e, g int = 1, 2
        const h = "x"
      `,
      `
        let a: string
        let b: string
        let {0: c, 1: d} = f()
        let e: int = 1
        let g: int = 2
        let h = "x"
      `,
    ],
    [
      'if with its own variable',
      `
        if err := verify(r); err != nil {
          return err
        } else if n := len(b); n == 0 {
          return nil
        } else {
          use(b)
        }
      `,
      `
        block {
          let err = verify(r)
          if (err != null) {
            return err
          } else {
            block {
              let n = len(b)
              if (n == 0) {
                return null
              } else {
                use(b)
              }
            }
          }
        }
      `,
    ],
    [
      'return of several values and of none',
      `
        if bad {
          return nil, errBad
        }
        return
      `,
      `
        if bad {
          return [null, errBad]
        }
        return
      `,
    ],
    [
      'a switch with a subject and its own variable',
      `
        switch kind := event.Type; kind {
        case "paid", "settled":
          pay()
        default:
          skip()
        }
      `,
      `
        block {
          let kind = event.Type
          switch kind {
            "paid", "settled":
              pay()
            default:
              skip()
          }
        }
      `,
    ],
    [
      'a switch whose cases are conditions',
      `
        switch {
        case a > b:
          x()
        case !ok:
          y()
        }
      `,
      `
        switch {
          (a > b):
            x()
          !ok:
            y()
        }
      `,
    ],
    [
      'fallthrough makes the other cases end with break',
      `
        switch n {
        case 1:
          x()
          fallthrough
        case 2:
          y()
        default:
          z()
        }
      `,
      `
        switch through n {
          1:
            x()
          2:
            y()
            break
          default:
            z()
            break
        }
      `,
    ],
    [
      'a type switch asks each case',
      `
        switch v := err.(type) {
        case *stripe.Error, net.Error:
          x(v)
        case nil:
          y()
        }
        switch f().(type) {
        case string:
        }
        switch err.(type) {
        case fatal:
        }
      `,
      `
        block {
          let v = err
          switch {
            (v instanceof stripe.Error), (v instanceof net.Error):
              x(v)
            (v == null):
              y()
          }
        }
        block {
          let type = f()
          switch {
            (type instanceof string):
          }
        }
        switch {
          (err instanceof fatal):
        }
      `,
    ],
    [
      'select waits for one of several',
      `
        select {
        case m := <-queue:
          use(m)
        case v, ok = <-done:
        case out <- 1:
          x()
        case <-ctx.Done():
          return
        default:
        }
        select {}
      `,
      `
        switch {
          (m = queue):
            use(m)
          ({0: v, 1: ok} = done):
          out.send(1):
            x()
          ctx.Done():
            return
          default:
        }
        loop {}
      `,
    ],
    [
      'loops',
      `
        for i := 0; i < 10; i++ {
          continue
        }
        for ok {
          break
        }
        for {
        }
        for ; ; n++ {
        }
      `,
      `
        block {
          let i = 0
          loop while (i < 10) {
            continue
          } then {
            i = (i + 1)
          }
        }
        loop while ok {
          break
        }
        loop {}
        loop {} then {
          n = (n + 1)
        }
      `,
    ],
    [
      'range takes the values',
      `
        for _, secret := range secrets {
          use(secret)
        }
        for name, values := range r.Header {
          use(name, values)
        }
        for key := range m {
          use(key)
        }
        for i, x = range f() {
          use(i)
        }
        for range 10 {
        }
      `,
      `
        loop secret of secrets {
          use(secret)
        }
        loop values of r.Header {
          let name = opaque(r.Header)
          use(name, values)
        }
        loop key of m {
          use(key)
        }
        loop x of f() {
          i = opaque()
          use(i)
        }
        loop _ of 10 {}
      `,
    ],
    [
      'labels of loops',
      `
        outer:
        for i := 0; i < 3; i++ {
          for _, x := range xs {
            if x == nil {
              continue outer
            }
            break outer
          }
        }
      `,
      `
        block {
          let i = 0
          outer: loop while (i < 3) {
            loop x of xs {
              if (x == null) {
                continue outer
              }
              break outer
            }
          } then {
            i = (i + 1)
          }
        }
      `,
    ],
    [
      "a label of something else is a block's",
      `
        done:
        switch x {
        case 1:
          break done
        }
      `,
      `
        done: block {
          switch x {
            1:
              break done
          }
        }
      `,
    ],
    [
      'goto that leads forward leaves a block',
      `
        x := f()
        if x == nil {
          goto fail
        }
        use(x)
        return
        fail:
          refuse(x)
      `,
      `
        let x = f()
        fail: block {
          if (x == null) {
            break fail
          }
          use(x)
          return
        }
        refuse(x)
      `,
    ],
    [
      'goto that leads back goes on with a loop',
      `
        retry:
          x := f()
          if x == nil {
            goto retry
          }
          use(x)
      `,
      `
        retry: loop {
          let x = f()
          if (x == null) {
            continue retry
          }
          use(x)
          break
        }
      `,
    ],
    [
      'defer and go are calls',
      `
        defer r.Body.Close()
        defer func() { recover() }()
        go process(event)
      `,
      `
        r.Body.Close()
        fn () { recover() }()
        process(event)
      `,
    ],
    [
      'what does not come back',
      `
        panic("no secret")
        os.Exit(1)
        log.Fatalf("no %s", key)
        log.Panicln(err)
      `,
      `
        throw "no secret"
        exit 1
        log.Fatalf("no %s", key)
        exit
        throw log.Panicln(err)
      `,
    ],
    [
      'blocks, sending, empty statements',
      `
        {
          x := 1
          ch <- x
        }
        ;
      `,
      `
        block {
          let x = 1
          ch.send(x)
        }
      `,
    ],
    [
      'types and constants inside a function',
      `
        type order struct {
          id string
        }
        const limit = 10
      `,
      `
        class order {
          field id: string
        }
        let limit = 10
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await inFunction(dedent(source))).toBe(dedent(expected));
  });
});
