import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Ruby statements', () => {
  table('rb', [
    [
      'require',
      `
      require 'openssl'
      require_relative '../verify'
      require_relative 'verify'
    `,
      `
      import  from "openssl"
      import  from "../verify"
      import  from "./verify"
    `,
    ],
    [
      'assignment',
      `
      x = 1
      self.a = 2
      b[1] = 3
      @c = @@d = $e
      A = 1
      B::C = 2
    `,
      `
      x = 1
      this.a = 2
      b[1] = 3
      @@d = $e
      @c = @@d
      A = 1
      B.C = 2
    `,
    ],
    [
      'taken apart',
      `
      a, (b, *c), self.d = f
      a, b = 1, 2
      *a, b = c
    `,
      `
      {0: a, 1: {0: b, ...c}, 2: this.d} = f
      {0: a, 1: b} = [1, 2]
      {-1: b, ...a} = c
    `,
    ],
    [
      'several values',
      `
      a = 1, 2
      a = *b
    `,
      `
      a = [1, 2]
      a = ...b
    `,
    ],
    [
      'compound',
      `
      x += 1
      x ||= f
      @y &&= g
      a.b ||= 1
      c[0] -= 2
      x += "b"
    `,
      `
      x = (x + 1)
      x = (x or f)
      @y = (@y and g)
      a.b = (a.b or 1)
      c[0] = (c[0] - 2)
      x = template(x, "b")
    `,
    ],
    [
      'or, of a block',
      `
      @x ||= begin
        a
        b
      end
    `,
      `
      if !@x {
        a()
        @x = b
      }
    `,
    ],
    [
      'assigned from if',
      `x = if a then 1 elsif b then 2 end`,
      `
      if a {
        x = 1
      } else {
        if b {
          x = 2
        } else {
          x = null
        }
      }
    `,
    ],
    [
      'assigned from case',
      `x = case a when 1 then :one else :other end`,
      `
      switch a {
        1:
          x = "one"
        default:
          x = "other"
      }
    `,
    ],
    [
      'assigned from begin',
      `
      x = begin
        f
      rescue A
        nil
      end
    `,
      `
      try {
        x = f
      } catch A {
        x = null
      }
    `,
    ],
    [
      'rescue as a modifier',
      `x = f rescue nil`,
      `
      try {
        x = f
      } catch {
        x = null
      }
    `,
    ],
    [
      'rescue as a modifier, alone',
      `f rescue nil`,
      `
      try {
        f()
      } catch {}
    `,
    ],
    [
      'an alternative that leaves',
      `x = ENV['A'] || raise('no A')`,
      `
      x = ENV["A"]
      if !x {
        throw new RuntimeError("no A")
      }
    `,
    ],
    [
      'an alternative that leaves, of a field',
      `self.x = f or return`,
      `
      if !(this.x = f) {
        return
      }
    `,
    ],
    [
      'and return',
      `
      head :ok and return
      redirect_to x && return
    `,
      `
      if head("ok") {
        return
      }
      redirect_to((x and fn () { return out }()))
    `,
    ],
    [
      'or raise',
      `valid? or raise Forbidden, 'no'`,
      `
      if !valid?() {
        throw new Forbidden("no")
      }
    `,
    ],
    [
      'if, elsif, else',
      `
      if a
        b
      elsif c then d
      else
        e
      end
    `,
      `
      if a {
        b()
      } else {
        if c {
          d()
        } else {
          e()
        }
      }
    `,
    ],
    [
      'unless, else',
      `
      unless a
        b
      else
        c
      end
    `,
      `
      if !a {
        b()
      } else {
        c()
      }
    `,
    ],
    [
      'modifiers',
      `
      f if a
      g unless b
      return head(:ok) if c
      raise X, 'm' unless d
    `,
      `
      if a {
        f()
      }
      if !b {
        g()
      }
      if c {
        return head("ok")
      }
      if !d {
        throw new X("m")
      }
    `,
    ],
    [
      'a condition as a statement',
      `a ? f : g`,
      `
      if a {
        f()
      } else {
        g()
      }
    `,
    ],
    [
      'while, until',
      `
      while a do f end
      until a
        f
      end
      f while a
      begin; f; end until a
      while true
        f
      end
    `,
      `
      loop while a {
        f()
      }
      loop while !a {
        f()
      }
      loop while a {
        f()
      }
      loop once while !a {
        f()
      }
      loop {
        f()
      }
    `,
    ],
    [
      'for',
      `for a, b in list do f(a) end`,
      `
      loop {0: a, 1: b} of list {
        f(a)
      }
    `,
    ],
    [
      'loop',
      `
      loop do
        break if f
        next
      end
    `,
      `
      loop {
        if f {
          break
        }
        continue
      }
    `,
    ],
    [
      'each',
      `
      items.each do |item|
        next unless item
        return 1 if item.bad?
        f(item)
      end
    `,
      `
      loop item of items {
        if !item {
          continue
        }
        if item.bad?() {
          return 1
        }
        f(item)
      }
    `,
    ],
    [
      'each with several',
      `
      h.each { |k, v| f(k, v) }
      list.each_with_index do |(a, b), i| f(a, i) end
      3.times { f }
      1.upto(5) { |i| f(i) }
    `,
      `
      loop {0: k, 1: v} of h {
        f(k, v)
      }
      loop {0: {0: a, 1: b}, 1: i} of list.each_with_index() {
        f(a, i)
      }
      loop _ of 3.times() {
        f()
      }
      loop i of 1.upto(5) {
        f(i)
      }
    `,
    ],
    [
      'each, rescued',
      `
      items.each do |item|
        f(item)
      rescue X
        next
      end
    `,
      `
      loop item of items {
        try {
          f(item)
        } catch X {
          continue
        }
      }
    `,
    ],
    [
      'case',
      `
      case x
      when 1, 2 then a
      when *B, String, /c/
        b
      else c
      end
    `,
      `
      switch x {
        1, 2:
          a()
        ...B, String, /c/:
          b()
        default:
          c()
      }
    `,
    ],
    [
      'case of conditions',
      `
      case
      when a then f
      when b then g
      end
    `,
      `
      switch {
        a:
          f()
        b:
          g()
      }
    `,
    ],
    [
      'case in',
      `
      case event
      in { type: "paid", data: { id: } }
        f(id)
      in [first, *rest, last]
        g(first)
      in String => s
        h(s)
      in 1 | nil | A::B | ^y | 1..2
        i
      in A(b:, **more)
        j(b)
      in x
        k(x)
      end
    `,
      `
      switch event {
        opaque("type", "paid", "data", "id"):
          {data: {id: id}} = event
          f(id)
        opaque():
          {0: first, -1: last, ...rest} = event
          g(first)
        String:
          s = event
          h(s)
        1, null, A.B, y, (1 .. 2):
          i()
        opaque(A, "b"):
          {b: b, ...more} = event
          j(b)
        default:
          x = event
          k(x)
      }
    `,
    ],
    [
      'case in with guards',
      `
      case f
      in [a, b] if a > b
        g
      in x unless x
        h
      else
        i
      end
    `,
      `
      switch {
        (opaque(f) and opaque(({0: a, 1: b} = f), (a > b))):
          g()
        opaque((x = f), !x):
          h()
        default:
          i()
      }
    `,
    ],
    [
      'in as a condition',
      `f(n) if x in { a: Integer => n }`,
      `
      if opaque(({a: n} = x), "a", Integer) {
        f(n)
      }
    `,
    ],
    ['taken apart by a pattern', `x => { a:, b: [c, *] }`, `{a: a, b: {0: c}} = x`],
    [
      'begin, rescue, else, ensure',
      `
      begin
        a
      rescue A, B::C => e
        b(e)
      rescue => e
        c
      rescue D
        retry
      else
        d
      ensure
        e
      end
    `,
      `
      try {
        a()
      } catch A|B::C e {
        b(e)
      } catch e {
        c()
      } catch D {
        continue retry
      } else {
        d()
      } finally {
        e
      }
    `,
    ],
    [
      'begin alone',
      `
      begin
        a
        b
      end
    `,
      `
      a()
      b()
    `,
    ],
    [
      'raise',
      `
      raise
      raise A
      raise 'm'
      raise A, 'm'
      raise A.new('m')
      raise A.new, cause: e
      raise e
      raise error, 'm'
      fail A
    `,
      `
      throw
      throw A
      throw new RuntimeError("m")
      throw new A("m")
      throw new A("m")
      throw new A()
      throw e
      throw error.exception("m")
      throw A
    `,
    ],
    [
      'throw, catch',
      `
      catch(:done) do
        throw :done if a
        f
      end
    `,
      `
      try {
        if a {
          throw "done"
        }
        f()
      } catch {}
    `,
    ],
    [
      'exit',
      `
      exit 1
      abort 'm' unless a
      exit!
    `,
      `
      exit 1
      if !a {
        exit "m"
      }
      exit
    `,
    ],
    [
      'return',
      `
      return
      return 1, 2
      return *a
      return if a and b
    `,
      `
      return
      return [1, 2]
      return [...a]
      if (a and b) {
        return
      }
    `,
    ],
    [
      'alias, undef',
      `
      alias a b
      undef c
    `,
      `alias_method("a", "b")`,
    ],
    [
      'begin and end of the program',
      `
      BEGIN { a }
      END { b }
    `,
      `
      a()
      b()
    `,
    ],
    [
      'the end of the code',
      `
      f
      __END__
      not code
    `,
      `f()`,
    ],
  ]);
});
