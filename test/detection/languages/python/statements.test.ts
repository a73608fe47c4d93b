import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Python statements', () => {
  table('py', [
    ['assignment', `x = a.b = c[0] = f()`, `x = (a.b = (c[0] = f()))`],
    [
      'attribute and item',
      `
      self.a = 1
      b["k"] = 2
    `,
      `
      self.a = 1
      b["k"] = 2
    `,
    ],
    [
      'typed',
      `
      x: int = 3
      y: "Request"
    `,
      `
      x: int = 3
      y: Request
    `,
    ],
    [
      'compound',
      `
      x += 1
      y["k"] -= a.b
      z |= w
    `,
      `
      x = (x + 1)
      y["k"] = (y["k"] - a.b)
      z = (z | w)
    `,
    ],
    ['text added', `x += "b"`, `x = template(x, "b")`],
    ['taken apart', `a, (b, *c), d = f()`, `{0: a, 1: {0: b, ...c}, 2: d} = f()`],
    ['taken apart after the rest', `first, *rest, last = parts`, `{0: first, -1: last, ...rest} = parts`],
    ['taken apart by brackets', `[a, b.c] = x`, `{0: a, 1: b.c} = x`],
    [
      'if, elif, else',
      `
      if a:
          b()
      elif c:
          d()
      elif e: f()
      else:
          g()
    `,
      `
      if a {
        b()
      } else {
        if c {
          d()
        } else {
          if e {
            f()
          } else {
            g()
          }
        }
      }
    `,
    ],
    [
      'one line',
      `if a: b(); c()`,
      `
      if a {
        b()
        c()
      }
    `,
    ],
    [
      'return',
      `
      def f():
          return
      def g():
          return 1
      def h():
          return "bad", 400
    `,
      `
      fn f() {
        return
      }
      fn g() {
        return 1
      }
      fn h() {
        return ["bad", 400]
      }
    `,
    ],
    ['raise', `raise`, `throw`],
    ['raise a class, with a cause', `raise HTTPException from None`, `throw HTTPException`],
    [
      'raise with a cause that runs',
      `raise A("m") from make()`,
      `
      make()
      throw A("m")
    `,
    ],
    ['raise the old way', `raise ValueError, "m"`, `throw ValueError("m")`],
    [
      'assert',
      `assert sig, "no signature"`,
      `
      if !sig {
        throw AssertionError("no signature")
      }
    `,
    ],
    [
      'assert alone',
      `assert hmac.compare_digest(a, b)`,
      `
      if !hmac.compare_digest(a, b) {
        throw AssertionError()
      }
    `,
    ],
    ['delete', `del a, b["c"]`, `[a, b["c"]]`],
    [
      'nothing',
      `
      pass
      global a
      ...
      """text"""
    `,
      ``,
    ],
    [
      'for',
      `
      for k, v in d.items():
          if k: continue
          break
    `,
      `
      loop {0: k, 1: v} of d.items() {
        if k {
          continue
        }
        break
      }
    `,
    ],
    [
      'for, else',
      `
      for secret in secrets:
          if ok(secret):
              break
      else:
          raise Forbidden
    `,
      `
      loop secret of secrets {
        if ok(secret) {
          break
        }
      } else {
        throw Forbidden
      }
    `,
    ],
    [
      'asynchronous for',
      `
      async def f():
          async for m in ws:
              g(m)
    `,
      `
      async fn f() {
        loop m of ws {
          g(m)
        }
      }
    `,
    ],
    [
      'while',
      `
      while x < 3:
          x += 1
      else:
          done()
    `,
      `
      loop while (x < 3) {
        x = (x + 1)
      } else {
        done()
      }
    `,
    ],
    [
      'while true',
      `
      while True:
          f()
    `,
      `
      loop {
        f()
      }
    `,
    ],
    [
      'while one',
      `while 1: f()`,
      `
      loop {
        f()
      }
    `,
    ],
    [
      'try',
      `
      try:
          event = verify(body)
      except (ValueError, stripe.error.SignatureVerificationError) as e:
          return None
      except KeyError:
          raise
      except:
          pass
      else:
          ok(event)
      finally:
          close()
    `,
      `
      try {
        event = verify(body)
      } catch ValueError|stripe.error.SignatureVerificationError e {
        return null
      } catch KeyError {
        throw
      } catch {} else {
        ok(event)
      } finally {
        close()
      }
    `,
    ],
    [
      'try, finally',
      `
      try:
          a()
      finally:
          b()
    `,
      `
      try {
        a()
      } finally {
        b()
      }
    `,
    ],
    [
      'except, the old way',
      `
      try:
          a()
      except IOError, e:
          b(e)
    `,
      `
      try {
        a()
      } catch IOError e {
        b(e)
      }
    `,
    ],
    [
      'except without brackets around a group',
      `
      try:
          a()
      except* (A, B) as g:
          b()
    `,
      `
      try {
        a()
      } catch A|B g {
        b()
      }
    `,
    ],
    [
      'with',
      `
      with open(path) as f, lock:
          f.read()
    `,
      `
      block {
        f = open(path)
        lock
        f.read()
      }
    `,
    ],
    [
      'with brackets',
      `
      with (
          a() as b,
          c() as (d, e),
      ):
          g()
    `,
      `
      block {
        b = a()
        {0: d, 1: e} = c()
        g()
      }
    `,
    ],
    [
      'asynchronous with',
      `
      async def f():
          async with client.post(url) as response:
              return response
    `,
      `
      async fn f() {
        block {
          response = await client.post(url)
          return response
        }
      }
    `,
    ],
    [
      'with that only calls',
      `
      with transaction.atomic():
          save()
    `,
      `
      block {
        transaction.atomic()
        save()
      }
    `,
    ],
    [
      'suppressed errors',
      `
      with contextlib.suppress(ValueError, KeyError):
          verify()
    `,
      `
      try {
        verify()
      } catch ValueError|KeyError {}
    `,
    ],
    [
      'suppressed errors beside something opened',
      `
      with open(p) as f, suppress(E):
          g(f)
    `,
      `
      block {
        f = open(p)
        try {
          g(f)
        } catch E {}
      }
    `,
    ],
    [
      'match of values',
      `
      match event["type"]:
          case "a" | "b":
              f()
          case Kind.C:
              g()
          case -1 | None:
              h()
          case _:
              i()
    `,
      `
      switch event["type"] {
        "a", "b":
          f()
        Kind.C:
          g()
        -1, null:
          h()
        default:
          i()
      }
    `,
    ],
    [
      'match that takes apart',
      `
      match event:
          case {"type": "paid", "data": {"id": id}, **rest}:
              f(id)
          case [first, *others, last]:
              g(first)
          case Point(x=0, y=y):
              h(y)
          case str() as s:
              i(s)
          case (1, a) | [2, a]:
              j()
          case x:
              k(x)
    `,
      `
      switch event {
        opaque("type", "paid", "data", "id"):
          {data: {id: id}, ...rest} = event
          f(id)
        opaque():
          {0: first, -1: last, ...others} = event
          g(first)
        opaque(Point, 0):
          {y: y} = event
          h(y)
        opaque(str):
          s = event
          i(s)
        opaque(1), opaque(2):
          j()
        default:
          x = event
          k(x)
      }
    `,
    ],
    [
      'match of a call that takes apart',
      `
      match f():
          case x:
              k(x)
    `,
      `
      block {
        (match) = f()
        switch (match) {
          default:
            x = (match)
            k(x)
        }
      }
    `,
    ],
    [
      'match with a guard',
      `
      match kind:
          case "a" if ok():
              f()
          case {"t": t} if t > 1:
              g()
          case x if x:
              h()
          case "b" | "c":
              i()
          case _:
              j()
    `,
      `
      switch {
        ((kind == "a") and ok()):
          f()
        (opaque(kind, "t") and opaque(({t: t} = kind), (t > 1))):
          g()
        opaque((x = kind), x):
          h()
        ((kind == "b") or (kind == "c")):
          i()
        default:
          j()
      }
    `,
    ],
    [
      'match of several',
      `
      match a, b:
          case 1, x:
              f(x)
    `,
      `
      block {
        (match) = [a, b]
        switch (match) {
          opaque(1):
            {1: x} = (match)
            f(x)
        }
      }
    `,
    ],
    [
      'print, exec of old',
      `
      print "a", b
      exec code
    `,
      `
      print("a", b)
      exec(code)
    `,
    ],
    [
      'import',
      `
      import os, stripe.webhook
      import a.b as c
    `,
      `
      import * as os from "os"
      import  from "stripe.webhook"
      import * as stripe from "stripe"
      import * as c from "a.b"
    `,
    ],
    [
      'import from',
      `
      from stripe import Webhook, SignatureVerificationError as Bad
      from .verify import verify
      from .. import x
      from ...a.b import (
          c,
          d,
      )
      from m import *
      from __future__ import annotations
    `,
      `
      import Webhook, SignatureVerificationError as Bad from "stripe"
      import verify from ".verify"
      import x from ".."
      import c, d from "...a.b"
      import * from "m"
      import annotations from "__future__"
    `,
    ],
    ['type alias', `type X = int`, ``],
  ]);
});
