import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Ruby methods and classes', () => {
  table('rb', [
    [
      'a method',
      `
      def f(a, b = 1, *c, d, e:, g: 2, **h, &i)
        a
      end
    `,
      `
      fn f(a, b = 1, ...c, d, e, g = 2, ...h, i = null) {
        return a
      }
    `,
    ],
    [
      'parameters without names',
      `
      def f(*, **, &) = g(*, **, &)
      def h(...)
        i(...)
      end
    `,
      `
      fn f(...*, ...**, & = null) {
        return g(...*, ...**, &)
      }
      fn h(......) {
        return i(......)
      }
    `,
    ],
    [
      'parameters taken apart',
      `def f((a, b), c) = a`,
      `
      fn f({0: a, 1: b}, c) {
        return a
      }
    `,
    ],
    [
      'names of every kind',
      `
      def ok? = true
      def go! = 1
      def x=(v)
        @x = v
      end
      def [](k) = @h[k]
      def +(o) = o
    `,
      `
      fn ok?() {
        return true
      }
      fn go!() {
        return 1
      }
      fn x=(v) {
        @x = v
      }
      fn [](k) {
        return @h[k]
      }
      fn +(o) {
        return o
      }
    `,
    ],
    [
      'of the object itself',
      `def self.f = 1`,
      `
      static fn f() {
        return 1
      }
    `,
    ],
    [
      'implicit return of if',
      `
      def f
        if a
          1
        elsif b
          2
        else
          x = 3
        end
      end
    `,
      `
      fn f() {
        if a {
          return 1
        } else {
          if b {
            return 2
          } else {
            x = 3
            return x
          }
        }
      }
    `,
    ],
    [
      'implicit return of unless, modifiers',
      `
      def f
        b
        a unless c
      end
    `,
      `
      fn f() {
        b()
        if !c {
          return a()
        }
      }
    `,
    ],
    [
      'implicit return of case',
      `
      def f
        case a
        when 1 then b
        else raise X
        end
      end
    `,
      `
      fn f() {
        switch a {
          1:
            return b()
          default:
            throw X
        }
      }
    `,
    ],
    [
      'implicit return of begin',
      `
      def f
        begin
          a
        rescue X
          b
        else
          c
        ensure
          d
        end
      end
    `,
      `
      fn f() {
        try {
          a()
        } catch X {
          return b()
        } else {
          return c()
        } finally {
          d()
        }
      }
    `,
    ],
    [
      'implicit return of a condition',
      `def f = a ? b : c`,
      `
      fn f() {
        return (a ? b : c)
      }
    `,
    ],
    [
      'implicit return of a condition that leaves',
      `def f = a ? b : raise(X)`,
      `
      fn f() {
        if a {
          return b()
        } else {
          throw X
        }
      }
    `,
    ],
    [
      'implicit return of an assignment',
      `
      def f
        @a ||= G.new
      end
      def g
        self.a = 1
      end
      def h
        a, b = c
      end
    `,
      `
      fn f() {
        @a = (@a or new G())
        return @a
      }
      fn g() {
        return (this.a = 1)
      }
      fn h() {
        return ({0: a, 1: b} = c)
      }
    `,
    ],
    [
      'implicit return of a variable',
      `
      def f
        result = g
        result
      end
    `,
      `
      fn f() {
        result = g
        return result
      }
    `,
    ],
    [
      'implicit return of a call without brackets',
      `
      def f
        @order.save
      end
    `,
      `
      fn f() {
        return @order.save()
      }
    `,
    ],
    [
      'implicit return of an alternative that leaves',
      `
      def f
        find(1) or raise Missing
      end
    `,
      `
      fn f() {
        (value) = find(1)
        if !(value) {
          throw Missing
        }
        return (value)
      }
    `,
    ],
    [
      'implicit return of a loop',
      `
      def f
        items.each { |i| g(i) }
      end
    `,
      `
      fn f() {
        loop i of items {
          g(i)
        }
      }
    `,
    ],
    [
      'nothing is returned by a constructor',
      `
      def initialize(a)
        @a = a
      end
    `,
      `
      fn initialize(a) {
        @a = a
      }
    `,
    ],
    [
      'explicit return',
      `
      def f
        return request
      end
    `,
      `
      fn f() {
        return request
      }
    `,
    ],
    [
      'rescue of a method',
      `
      def f
        a
      rescue A => e
        b(e)
      ensure
        c
      end
    `,
      `
      fn f() {
        try {
          return a()
        } catch A e {
          return b(e)
        } finally {
          c()
        }
      }
    `,
    ],
    [
      'return in a block leaves the method',
      `
      def f
        with_lock do
          return 1 if a
          2
        end
      end
    `,
      `
      fn f() {
        return with_lock(fn () { if a { return out 1 } return 2 })
      }
    `,
    ],
    [
      'next in a block gives its value',
      `
      def f
        a.map { |x| next 1 if x; 2 }
      end
    `,
      `
      fn f() {
        return a.map(fn (x) { if x { return 1 } return 2 })
      }
    `,
    ],
    [
      'return in a lambda leaves the lambda',
      `
      def f
        l = -> { return 1 }
        l.call
      end
    `,
      `
      fn f() {
        l = fn () { return 1 }
        return l.call()
      }
    `,
    ],
    [
      'return in a block without a method',
      `
      post '/x' do
        return 400 unless ok?
        transaction { return 1 }
        200
      end
    `,
      `post("/x", fn () { if !ok?() { return 400 } transaction(fn () { return out 1 }) return 200 })`,
    ],
    [
      'super',
      `
      class A < B
        def f(a, *b, k: 1)
          super
          super()
          super(1) { |x| x }
        end
      end
    `,
      `
      class A < B {
        fn f(a, ...b, k = 1) {
          super.f(a, ...b, k)
          super.f()
          return super.f(1, fn (x) { return x })
        }
      }
    `,
    ],
    [
      'a class',
      `
      class A < B::C
        include M, N
        extend O
        attr_accessor :a, :b
        X = 1
        @@y = 2
        @z = 3
        before_action :verify, only: [:create], if: -> { prod? }
        rescue_from X, with: :bad

        def f
          g
        end
      end
    `,
      `
      class A < B.C, M, N, O {
        field a
        field b
        static field X = 1
        static field @@y = 2
        static field @z = 3
        before_action("verify", only=["create"], if=fn () { return prod?() })
        rescue_from(X, with="bad")
        fn f() {
          return g()
        }
      }
    `,
    ],
    [
      'methods of the class',
      `
      class A
        def self.f; end
        class << self
          def g; end
          attr_reader :h
          private
          def i; end
        end
        private_class_method :f
      end
    `,
      `
      class A {
        static field h
        private static fn f() {}
        static fn g() {}
        private static fn i() {}
      }
    `,
    ],
    [
      'private',
      `
      class A
        def a; end
        def b; end
        private :a
        private

        def c; end
        def self.d; end
        public
        def e; end
        protected
        def f; end
        private def g; end
        private attr_reader :h
      end
    `,
      `
      class A {
        field h
        private fn a() {}
        fn b() {}
        private fn c() {}
        static fn d() {}
        fn e() {}
        private fn f() {}
        private fn g() {}
      }
    `,
    ],
    [
      'a method that another one makes',
      `
      class A
        define_method(:f) { |x| return x }
        memoize def g = 1
      end
    `,
      `
      class A {
        fn f(x) {
          return x
        }
        @memoize
        fn g() {
          return 1
        }
      }
    `,
    ],
    [
      'a module',
      `
      module M
        extend ActiveSupport::Concern
        included do
          before_action :verify
        end
        class_methods do
          def f = 1
        end
        module_function
        def g; end
      end
    `,
      `
      class M < ActiveSupport.Concern {
        included(fn () { return before_action("verify") })
        class_methods(fn () { fn f() { return 1 } })
        static fn g() {}
      }
    `,
    ],
    [
      'names of classes',
      `
      class A::B < ::C; end
      module D::E
        class F; end
      end
    `,
      `
      class A::B < C {

      }
      class D::E {
        class F {

        }
      }
    `,
    ],
    [
      'classes that are made',
      `
      Failed = Class.new(StandardError)
      Point = Struct.new(:x, :y, keyword_init: true) do
        def sum = x + y
      end
    `,
      `
      class Failed < StandardError {

      }
      class Point < Struct {
        field x
        field y
        fn sum() {
          return (x + y)
        }
      }
    `,
    ],
    [
      'a class with an alias',
      `
      class A
        def a; end
        alias b a
      end
    `,
      `
      class A {
        alias_method("b", "a")
        fn a() {}
      }
    `,
    ],
    [
      'methods that are said to be private outside of a class',
      `
      private def f = 1
      helpers do
        def g = 1
      end
    `,
      `
      private fn f() {
        return 1
      }
      helpers(fn () { fn g() { return 1 } })
    `,
    ],
  ]);
});
