import { it } from 'vitest';
import { survivesDamage } from '../fuzz.ts';
import { dedented } from '../table.ts';

const samples = [
  `
    from .a import verify as v, b
    import os.path, hmac as h
    @app.post("/x", k=[1, *a])
    async def f(a, b: int = 1, *args, c: Annotated[str, Header()] = "d", **kw) -> str:
        with open(p) as x, suppress(E):
            return f"v0:{a!r:>{w}}" + "b" % (c,)
        try:
            async for k, (v, *r) in z: yield k
            else: raise E("m") from e
        except (A, b.C) as e: pass
        else: x = y = 1
        finally: del q[1:2]
  `,
  `
    class A(B, metaclass=M):
        x: int = 1
        a = b = {"k": v, **d}
        @staticmethod
        def s(x): assert x < y <= z, "no"
        def m(self):
            match self.kind:
                case {"a": [1, *r], **k} if r: return lambda self, *q: self
                case P(x=0) | "b" as n: pass
                case -1: ...
                case _: global g
            if (n := len(self.a)) and not b: return n if c else d
            elif x is not None: return [y async for y in z if y for w in y]
            while True: break
            return super().m(*a, **k)
  `,
].map(dedented);

it(
  'Python cut and spliced at random is lowered without a throw',
  () => survivesDamage('py', samples),
  60_000,
);
