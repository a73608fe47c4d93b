import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { afterTag } from './support.ts';

describe('PHP: statements', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'assignments',
      `
        $a = $b;
        $a['x']['y'] = 1;
        $a[] = 2;
        $this->total = 3;
        self::$count = 4;
        $b = &$a;
      `,
      `
        a = b
        a["x"]["y"] = 1
        a[opaque()] = 2
        this.total = 3
        this.count = 4
        b = a
      `,
    ],
    [
      'compound assignment',
      `
        $a .= 'x';
        $a .= $b;
        $a += 1;
        $a ??= 'none';
        $i++;
        --$i;
      `,
      `
        a = template(a, "x")
        a = template(a, b)
        a = (a + 1)
        a = (a coalesce "none")
        i = (i + 1)
        i = (i - 1)
      `,
    ],
    [
      'several assignments in one',
      `
        $a = $b = f();
      `,
      `
        a = (b = f())
      `,
    ],
    [
      'destructuring',
      `
        [$a, $b] = f();
        [$a, , [$b, $c]] = f();
        list($a, /* one, two, */ , $b) = f();
        ['id' => $id, 'of' => [$first]] = f();
        [$this->a, $b['c']] = f();
      `,
      `
        {0: a, 1: b} = f()
        {0: a, 2: {0: b, 1: c}} = f()
        {0: a, 2: b} = f()
        {id: id, of: {0: first}} = f()
        {0: this.a, 1: b["c"]} = f()
      `,
    ],
    [
      'if, elseif, else if, else',
      `
        if ($a) {
          a();
        } elseif ($b) b();
        else if ($c) {
        } else {
          d();
        }
      `,
      `
        if a {
          a()
        } else {
          if b {
            b()
          } else {
            if c {} else {
              d()
            }
          }
        }
      `,
    ],
    [
      'if with its own assignment',
      `
        if (!($secret = getenv('SECRET'))) {
          return;
        }
      `,
      `
        if !(secret = getenv("SECRET")) {
          return
        }
      `,
    ],
    [
      'loops',
      `
        while ($a) f();
        do { f(); } while ($b);
        for ($i = 0, $n = 3; $i < $n; $i++) { f($i); }
        for (;;) {}
      `,
      `
        loop while a {
          f()
        }
        loop once while b {
          f()
        }
        i = 0
        n = 3
        loop while (i < n) {
          f(i)
        } then {
          i = (i + 1)
        }
        loop {}
      `,
    ],
    [
      'foreach',
      `
        foreach ($secrets as $secret) { f($secret); }
        foreach ($headers as $name => $value) { f($name); }
        foreach (f() as $k => [$a, $b]) {}
        foreach ($xs as &$x) {}
      `,
      `
        loop secret of secrets {
          f(secret)
        }
        loop value of headers {
          name = opaque(headers)
          f(name)
        }
        loop {0: a, 1: b} of f() {
          k = opaque()
        }
        loop x of xs {}
      `,
    ],
    [
      'the other way to write blocks',
      `
        if ($a):
          a();
        elseif ($b):
          b();
        else:
          c();
        endif;
        foreach ($xs as $x): f($x); endforeach;
        while ($a): endwhile;
        for (;;): break; endfor;
        switch ($a): case 1: f(); endswitch;
      `,
      `
        if a {
          a()
        } else {
          if b {
            b()
          } else {
            c()
          }
        }
        loop x of xs {
          f(x)
        }
        loop while a {}
        loop {
          break
        }
        switch through a {
          1:
            f()
        }
      `,
    ],
    [
      'switch falls through',
      `
        switch ($event->type) {
          case 'paid':
          case 'settled':
            pay();
            break;
          default:
            skip();
        }
      `,
      `
        switch through event.type {
          "paid":
          "settled":
            pay()
            break
          default:
            skip()
        }
      `,
    ],
    [
      'break and continue count a switch',
      `
        foreach ($xs as $x) {
          switch ($x) {
            case 1:
              continue 2;
            case 2:
              break 2;
            case 3:
              continue;
          }
        }
        while ($a) {
          while ($b) {
            continue 2;
          }
        }
        break;
      `,
      `
        level1: loop x of xs {
          switch through x {
            1:
              continue
            2:
              break level1
            3:
              break
          }
        }
        level1: loop while a {
          loop while b {
            continue level1
          }
        }
        break
      `,
    ],
    [
      'try',
      `
        try {
          f();
        } catch (SignatureException | \\Stripe\\Exception\\ApiException $e) {
          g($e);
        } catch (\\Throwable) {
        } finally {
          h();
        }
      `,
      `
        try {
          f()
        } catch SignatureException|Stripe\\Exception\\ApiException e {
          g(e)
        } catch Throwable {} finally {
          h()
        }
      `,
    ],
    [
      'throw, return, exit',
      `
        if ($a) throw new Exception('no');
        if ($b) return ['a' => 1];
        if ($c) return;
        if ($d) exit;
        if ($e) die('no');
        exit(1);
      `,
      `
        if a {
          throw new Exception("no")
        }
        if b {
          return {a: 1}
        }
        if c {
          return
        }
        if d {
          exit
        }
        if e {
          exit "no"
        }
        exit 1
      `,
    ],
    [
      'exit and throw at the end of a condition',
      `
        $db = connect() or die('no database');
        verify($body) || throw new Exception();
        $debug and exit;
        $ok && log($body);
      `,
      `
        if !(db = connect()) {
          exit "no database"
        }
        if !verify(body) {
          throw new Exception()
        }
        if debug {
          exit
        }
        if ok {
          log(body)
        }
      `,
    ],
    [
      'exit and throw in place of a value',
      `
        $secret = $_ENV['SECRET'] ?? throw new RuntimeException('no secret');
        $id = find($key) ?: exit('gone');
        $body = $ok ? read() : throw new Exception();
        return $this->secret ?? die();
      `,
      `
        if (_ENV["SECRET"] == null) {
          throw new RuntimeException("no secret")
        }
        secret = _ENV["SECRET"]
        let value@82 = find(key)
        if !value@82 {
          exit "gone"
        }
        id = value@82
        if !ok {
          throw new Exception()
        }
        body = read()
        if (this.secret == null) {
          exit
        }
        return this.secret
      `,
    ],
    [
      'throw that may not be reached is a function called at once',
      `
        $a = $b && ($c ?? throw new E());
      `,
      `
        a = (b and (c coalesce fn () { throw new E() }()))
      `,
    ],
    [
      'a condition as a statement',
      `
        $ok ? accept() : refuse();
      `,
      `
        if ok {
          accept()
        } else {
          refuse()
        }
      `,
    ],
    [
      'match',
      `
        $status = match ($event) {
          'paid', 'settled' => 1,
          'failed' => throw new Failed(),
          default => 0,
        };
        return match (true) {
          $a > 1 => f(),
          $b => g(),
        };
        match ($x) { 1 => exit, default => f() };
      `,
      `
        switch event {
          "paid", "settled":
            status = 1
          "failed":
            throw new Failed()
          default:
            status = 0
        }
        switch {
          (a > 1):
            return f()
          b:
            return g()
          default:
            throw new UnhandledMatchError()
        }
        switch x {
          1:
            exit
          default:
            f()
        }
      `,
    ],
    [
      'match in an expression',
      `
        f(match ($x) { 1, 2 => 'a', default => 'b' });
        f(match ($x) { 1 => 'a' });
      `,
      `
        f((((x == 1) or (x == 2)) ? "a" : "b"))
        f(((x == 1) ? "a" : fn () { throw new UnhandledMatchError() }()))
      `,
    ],
    [
      'echo, print, isset, empty, unset',
      `
        echo 'a', $b;
        print 'a';
        if (isset($a['x'], $b) && !empty($c)) {}
        unset($a['x'], $b);
      `,
      `
        echo("a", b)
        print("a")
        if (isset(a["x"], b) and !empty(c)) {}
        unset(a["x"], b)
      `,
    ],
    [
      'include and require',
      `
        require __DIR__ . '/vendor/autoload.php';
        $config = include 'config.php';
        require_once('a.php');
      `,
      `
        require(template(__DIR__, "/vendor/autoload.php"))
        config = include("config.php")
        require_once("a.php")
      `,
    ],
    [
      'static and global variables, constants',
      `
        function f() {
          static $n = 0, $m;
          global $db;
        }
        const LIMIT = 10, NAME = 'x';
      `,
      `
        fn f() {
          let n = 0
          let m
          let db = GLOBALS["db"]
        }
        let LIMIT = 10
        let NAME = "x"
      `,
    ],
    [
      'goto',
      `
        retry:
        f();
        if ($a) goto retry;
        if ($b) goto end;
        g();
        end:
        h();
      `,
      `
        retry: loop {
          f()
          if a {
            continue retry
          }
          end: block {
            if b {
              break end
            }
            g()
          }
          h()
          break
        }
      `,
    ],
    [
      'blocks, empty statements, declare',
      `
        { f(); }
        ;
        declare(strict_types=1);
        declare(ticks=1) { g(); }
      `,
      `
        f()
        g()
      `,
    ],
    [
      'silence',
      `
        @f();
        $a = @file_get_contents($path);
      `,
      `
        f()
        a = file_get_contents(path)
      `,
    ],
    [
      'HTML between the tags is printed',
      `
        if ($a): ?>
          <b><?= $b ?></b>
        <?php else: ?>
          none
        <?php endif;
        f(); ?>
        <p>
        <?= f($a) ?>
      `,
      `
        if a {
          echo("<b>")
          echo(b)
          echo("</b>\\n")
        } else {
          echo("none\\n")
        }
        f()
        echo("<p>\\n")
        echo(f(a))
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await afterTag(dedent(source))).toBe(dedent(expected));
  });
});
