import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Python functions and classes', () => {
  table('py', [
    [
      'a function',
      `
      def f(a, b=1, *args, c, d: int = 2, **kw) -> str:
          return a
    `,
      `
      fn f(a, b = 1, ...args, c, d: int = 2, ...kw): str {
        return a
      }
    `,
    ],
    ['only by position, only by name', `def f(a, /, b, *, c): ...`, `fn f(a, b, c) {}`],
    ['typed rest', `def f(*args: int, **kw: str): pass`, `fn f(...args: int, ...kw: str) {}`],
    ['parameters that are taken apart, of old', `def f(a, (b, c)): pass`, `fn f(a, {0: b, 1: c}) {}`],
    ['asynchronous', `async def f(): pass`, `async fn f() {}`],
    [
      'decorators',
      `
      @app.route("/hook", methods=["POST"])
      @csrf_exempt
      def f(): pass
    `,
      `
      @app.route("/hook", methods=["POST"])
      @csrf_exempt
      fn f() {}
    `,
    ],
    [
      'a function in a function',
      `
      def decorator(fn):
          @wraps(fn)
          def wrapper(*args, **kwargs):
              return fn(*args, **kwargs)
          return wrapper
    `,
      `
      fn decorator(fn) {
        @wraps(fn)
        fn wrapper(...args, ...kwargs) {
          return fn(...args, ...kwargs)
        }
        return wrapper
      }
    `,
    ],
    ['type parameters', `def f[T](x: T) -> list[T]: pass`, `fn f(x: T): list[T] {}`],
    [
      'what Annotated says',
      `def f(sig: Annotated[str, Header(alias="X-Sig")], user: t.Annotated[User, Depends(user)] = None): pass`,
      `fn f(@Header(alias="X-Sig") sig: str, @Depends(user) user: User = null) {}`,
    ],
    [
      'what types say',
      `def f(a: Optional["Request"], b: "Request", c: dict[str, int] | None): pass`,
      `fn f(a: Optional["Request"], b: Request, c: dict[str, int] | None) {}`,
    ],
    [
      'a class',
      `
      class A(B, c.D, metaclass=M):
          """Text."""
          x = 1
          y: int = 2
          z: str
          a, b = 1, 2

          def m(self, p):
              return self.x + p
    `,
      `
      class A < B, c.D {
        field x = 1
        field y: int = 2
        field z: str
        {0: a, 1: b} = [1, 2]
        fn m(p) {
          return (this.x + p)
        }
      }
    `,
    ],
    [
      'class methods',
      `
      class A:
          @classmethod
          def make(cls, x):
              return cls(x)

          @staticmethod
          def f(x):
              return x

          def __new__(cls):
              return super().__new__(cls)
    `,
      `
      class A {
        @classmethod
        static fn make(x) {
          return this(x)
        }
        @staticmethod
        static fn f(x) {
          return x
        }
        fn __new__() {
          return super.__new__(this)
        }
      }
    `,
    ],
    [
      'another word for self',
      `
      class A:
          def m(this_one): return this_one.x
    `,
      `
      class A {
        fn m() {
          return this.x
        }
      }
    `,
    ],
    [
      'typed self',
      `
      class A:
          def m(self: "A") -> "A": return self
    `,
      `
      class A {
        fn m(): A {
          return this
        }
      }
    `,
    ],
    [
      'no self',
      `
      class A:
          def m(*args): return args
          def n(): pass
    `,
      `
      class A {
        fn m(...args) {
          return args
        }
        fn n() {}
      }
    `,
    ],
    [
      'self in closures',
      `
      class A:
          def m(self):
              def inner():
                  return self.x
              return lambda: (self.y, inner)
    `,
      `
      class A {
        fn m() {
          fn inner() {
            return this.x
          }
          return fn () { return [this.y, inner] }
        }
      }
    `,
    ],
    [
      'self hidden',
      `
      class A:
          def m(self):
              def inner(self):
                  return self.x
              return lambda self: self.y
    `,
      `
      class A {
        fn m() {
          fn inner(self) {
            return self.x
          }
          return fn (self) { return self.y }
        }
      }
    `,
    ],
    [
      'a class in a method',
      `
      class A:
          def m(self):
              class B:
                  x = self.y
                  def n(self): return self.z
              return B
    `,
      `
      class A {
        fn m() {
          class B {
            field x = this.y
            fn n() {
              return this.z
            }
          }
          return B
        }
      }
    `,
    ],
    [
      'private, abstract',
      `
      class A:
          def __hidden(self): pass
          def _open(self): pass
          @abc.abstractmethod
          def must(self): ...
          @overload
          def f(self, a: int) -> int: ...
    `,
      `
      class A {
        private fn __hidden() {}
        fn _open() {}
        @abc.abstractmethod
        abstract fn must() {}
        @overload
        abstract fn f(a: int): int {}
      }
    `,
    ],
    [
      'properties',
      `
      class A:
          @property
          def x(self): return self._x
          @x.setter
          def x(self, value): self._x = value
    `,
      `
      class A {
        @property
        fn x() {
          return this._x
        }
        @x.setter
        fn x(value) {
          this._x = value
        }
      }
    `,
    ],
    [
      'code in a class',
      `
      class A:
          if DEBUG:
              x = 1
              def m(self): return self.x
          for i in r: f(i)
          class Meta:
              abstract = True
    `,
      `
      class A {
        if DEBUG {
          x = 1
          fn m() {
            return this.x
          }
        }
        loop i of r {
          f(i)
        }
        class Meta {
          field abstract = true
        }
      }
    `,
    ],
    [
      'a dataclass',
      `
      @dataclass(frozen=True)
      class A(Generic[T]):
          a: str
          b: list[int] = field(default_factory=list)
          c: Annotated[int, Field(gt=0)] = 1
    `,
      `
      @dataclass(frozen=true)
      class A < Generic[T] {
        field a: str
        field b: list[int] = field(default_factory=list)
        @Field(gt=0) field c: int = 1
      }
    `,
    ],
    [
      'a class in one line',
      `class A(Exception): pass`,
      `
      class A < Exception {

      }
    `,
    ],
    [
      'self outside of a class',
      `def handler(self, x): return self.x`,
      `
      fn handler(self, x) {
        return self.x
      }
    `,
    ],
    [
      'fields that go together',
      `
      class A:
          get = post = handle
          x[0] = 1
    `,
      `
      class A {
        field get = handle
        field post = handle
        x[0] = 1
      }
    `,
    ],
  ]);
});
