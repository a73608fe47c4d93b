import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { inPackage } from './support.ts';

describe('Go: declarations', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'imports',
      `
        import (
          "net/http"
          "github.com/stripe/stripe-go/v82"
          "github.com/stripe/stripe-go/v82/webhook"
          "github.com/google/go-github/v60/github"
          "github.com/labstack/echo/v4"
          "github.com/svix/go-svix"
          "gopkg.in/yaml.v3"
          hooks "example.com/hooks"
          . "fmt"
          _ "embed"
        )
        import "os"
      `,
      `
        import * as http from "net/http"
        import * as stripe from "github.com/stripe/stripe-go/v82"
        import * as webhook from "github.com/stripe/stripe-go/v82/webhook"
        import * as github from "github.com/google/go-github/v60/github"
        import * as echo from "github.com/labstack/echo/v4"
        import * as svix from "github.com/svix/go-svix"
        import * as yaml from "gopkg.in/yaml.v3"
        import * as hooks from "example.com/hooks"
        import * from "fmt"
        import  from "embed"
        import * as os from "os"
      `,
    ],
    [
      'package variables and constants',
      `
        var secret = os.Getenv("WEBHOOK_SECRET")
        var (
          a, b = pair()
          client *http.Client
        )
      `,
      `
        let secret = os.Getenv("WEBHOOK_SECRET")
        let {0: a, 1: b} = pair()
        let client: *http.Client
      `,
    ],
    [
      'constants count and repeat',
      `
        const (
          Low = iota + 1
          High
          _
          Top, Name = iota, "x"
        )
      `,
      `
        let Low = (0 + 1)
        let High = (1 + 1)
        (2 + 1)
        let Top = 3
        let Name = "x"
      `,
    ],
    [
      'a function',
      `
        func Verify(payload []byte, header string, opts ...Option) (*Event, error) {
          return nil, nil
        }
      `,
      `
        fn Verify(payload: []byte, header: string, ...opts: Option): (*Event, error) {
          return [null, null]
        }
      `,
    ],
    [
      'named results are what a bare return gives',
      `
        func verify(b []byte) (event Event, err error) {
          if event, err = parse(b); err != nil {
            return
          }
          return event, nil
        }
        func check() (ok bool) { return }
      `,
      `
        private fn verify(b: []byte): (event Event, err error) {
          let event: Event
          let err: error
          block {
            {0: event, 1: err} = parse(b)
            if (err != null) {
              return [event, err]
            }
          }
          return [event, null]
        }
        private fn check(): (ok bool) {
          let ok: bool
          return ok
        }
      `,
    ],
    [
      'functions without a body, with type parameters',
      `
        func sum(x []float64) float64
        func Map[T, U any](xs []T, f func(T) U) []U { return nil }
      `,
      `
        abstract private fn sum(x: []float64): float64 {}
        fn Map(xs: []T, f: func(T) U): []U {
          return null
        }
      `,
    ],
    [
      "a method's own object is this",
      `
        func (s *Server) Handle(w http.ResponseWriter, r *http.Request) {
          s.store.Save(r)
          go func() { s.log(s) }()
        }
        func (Server) Name() string { return "x" }
        func (q *Queue[T]) push(x T) { q.items = append(q.items, x) }
      `,
      `
        fn (s: Server) Handle(w: http.ResponseWriter, r: *http.Request) {
          this.store.Save(r)
          fn () { this.log(this) }()
        }
        fn (: Server) Name(): string {
          return "x"
        }
        private fn (q: Queue) push(x: T) {
          this.items = append(this.items, x)
        }
      `,
    ],
    [
      'a variable that hides the receiver',
      `
        func (s *Server) Handle(list []string) {
          for _, s := range list {
            use(s)
          }
          if s, err := s.open(); err == nil {
            use(s)
          }
          func(s int) { use(s) }(1)
          {
            s := s.inner
            use(s)
          }
          use(s)
        }
      `,
      `
        fn (s: Server) Handle(list: []string) {
          loop s of list {
            use(s)
          }
          block {
            let {0: s, 1: err} = this.open()
            if (err == null) {
              use(s)
            }
          }
          fn (s: int) { use(s) }(1)
          block {
            let s = this.inner
            use(s)
          }
          use(this)
        }
      `,
    ],
    [
      'a struct',
      `
        type Server struct {
          http.Handler
          *Base
          Queue[int]
          secret, salt []byte
          Signature string \`header:"X-Signature" json:"signature,omitempty"\`
          verify func([]byte) error
        }
      `,
      `
        class Server < http.Handler, Base, Queue {
          field secret: []byte
          field salt: []byte
          @header("X-Signature") @json("signature,omitempty") field Signature: string
          field verify: func([]byte) error
        }
      `,
    ],
    [
      'an interface',
      `
        type Verifier interface {
          Verify(payload []byte, header string) (Event, error)
          io.Closer
          ~int | ~string
        }
      `,
      `
        class Verifier < io.Closer {
          abstract fn Verify(payload: []byte, header: string): (Event, error) {}
        }
      `,
    ],
    [
      'other types extend what they are made of',
      `
        type Handler func(w http.ResponseWriter, r *http.Request)
        type Secret string
        type Event = stripe.Event
        type Set[K comparable] map[K]bool
        type (
          A struct{}
          B []A
        )
      `,
      `
        class Handler < func(w http.ResponseWriter, r *http.Request) {

        }
        class Secret < string {

        }
        class Event < stripe.Event {

        }
        class Set < map[K]bool {

        }
        class A {

        }
        class B < []A {

        }
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await inPackage(dedent(source))).toBe(dedent(expected));
  });
});
