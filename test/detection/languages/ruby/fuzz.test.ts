import { it } from 'vitest';
import { survivesDamage } from '../fuzz.ts';
import { dedented } from '../table.ts';

const samples = [
  `
    require_relative 'a'
    class A < B::C
      include M
      attr_reader :a
      X = Class.new(E)
      before_action :v, only: %i[x y], if: -> { p? }
      def f(a, b = 1, *c, d:, e: 2, **g, &h)
        @x ||= begin
          a&.b(1, k: 2, 'z' => 3, &:to_s)
        end
        head :ok and return if y unless z
        case a when 1, *B then "q#{c; d}\\n" else raise X, 'm' end
      rescue A, B => e
        retry
      else x = y rescue nil
      ensure
        super
      end
      private def g(...) = h(...)
      class << self; protected; def i; end; end
    end
  `,
  `
    post '/x' do |(a, *b), c|
      a, (d, *self.e), f[0] = g(<<~H, <<-'I')
        one #{x}
      H
        two
      I
      h = { a: 1, "b": 2, c => 3, d:, **e }
      list.each_with_index { |k, i| next i if k; return _1 }
      loop do break end
      while (x = y) do redo end until z
      x = if a then b elsif c then d end || raise
      case v
      in { t: "p", d: { id: } } | [1, *r] if r then l(id)
      in S => s unless s
      in x then ->(y; z) { yield y }.call
      end
      v => { w: }
      begin; p %w[a b], :"c#{d}", /e#{f}/, ?g, 1..; end while a ? b : (c; d)
      q += 1.5 <=> -2r
    end
  `,
].map(dedented);

it('Ruby cut and spliced at random is lowered without a throw', () => survivesDamage('rb', samples), 60_000);
