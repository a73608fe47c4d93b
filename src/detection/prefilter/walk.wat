;; The inner loops of the prefilter, which decide the speed of every scan: an automaton is made from a tree of keywords,
;; walks over the bytes of a text and notes where it comes to a state that ends a keyword. `walker.ts` runs it;
;; `npm run generate` compiles it.
(module
  (memory (export "memory") 1)

  ;; Where things lie in memory. At 0 each byte's class, as 16 bits; last the table, since its length is known at run time
  ;; only. Rows and classes are offsets into it, in bytes: four a cell.
  (global $classes (export "classes") i32 (i32.const 0))
  (global $lists (export "lists") i32 (i32.const 512)) ;; where each list of ends is filled up to, after a walk
  (global $text (export "text") i32 (i32.const 1024))
  (global $ends (export "ends") i32 (i32.const 66560)) ;; 4 lists of (row, offset of the end in the text)
  (global $list (export "list") i32 (i32.const 131072)) ;; room of each: every byte of a quarter may be an end
  (global $table (export "table") i32 (i32.const 590848))

  ;; Makes the automaton: gives every state of the tree in the table an edge for every class of bytes, from the root
  ;; outwards. Where the tree has none (0), it is the edge of the state's fallback, the longest proper suffix that is a
  ;; state too. An edge to a state in which a keyword ends becomes the complement of its row. There are some 200,000 edges:
  ;; in JavaScript, which runs slowly at first, this takes as long as looking at 200 files.
  ;;
  ;; Behind the table lie, by state, the rows of the fallbacks, room for as many rows, and a byte each that is 1 where a
  ;; keyword ends: at first those of the tree's leaves, at last also where a suffix is one.
  (func (export "link") (param $states i32) (param $rowBits i32)
    (local $fallbacks i32) (local $outwards i32) (local $ends i32)
    (local $done i32) (local $found i32)
    (local $row i32) (local $fallback i32) (local $at i32) (local $stop i32) (local $inherited i32) (local $next i32)
    (local.set $fallbacks (i32.add (global.get $table) (i32.shl (local.get $states) (local.get $rowBits))))
    (local.set $outwards (i32.add (local.get $fallbacks) (i32.shl (local.get $states) (i32.const 2))))
    (local.set $ends (i32.add (local.get $outwards) (i32.shl (local.get $states) (i32.const 2))))
    (local.set $done (local.get $outwards))
    (local.set $found (i32.add (local.get $outwards) (i32.const 4))) ;; the root's row, which is 0
    (loop $state
      (local.set $row (i32.load (local.get $done)))
      (local.set $done (i32.add (local.get $done) (i32.const 4)))
      (local.set $fallback (i32.load (call $ofState (local.get $fallbacks) (local.get $row) (local.get $rowBits))))
      (local.set $at (i32.add (global.get $table) (local.get $row)))
      (local.set $stop (i32.add (local.get $at) (i32.shl (i32.const 1) (local.get $rowBits))))
      ;; From an edge of this state to that of its fallback for the same class.
      (local.set $fallback (i32.sub (local.get $fallback) (local.get $row)))
      (loop $edge
        (local.set $next (i32.load (local.get $at)))
        ;; The root has no shorter suffix than itself.
        (local.set $inherited (i32.const 0))
        (if (local.get $row)
          (then (local.set $inherited (i32.load (i32.add (local.get $at) (local.get $fallback))))))
        (if (local.get $next)
          (then
            (i32.store (local.get $found) (local.get $next))
            (local.set $found (i32.add (local.get $found) (i32.const 4)))
            (if (i32.lt_s (local.get $inherited) (i32.const 0))
              (then
                (local.set $inherited (i32.xor (local.get $inherited) (i32.const -1)))
                (i32.store8
                  (i32.add (local.get $ends) (i32.shr_u (local.get $next) (local.get $rowBits)))
                  (i32.const 1))))
            (i32.store
              (call $ofState (local.get $fallbacks) (local.get $next) (local.get $rowBits))
              (local.get $inherited))
            (if (i32.load8_u (i32.add (local.get $ends) (i32.shr_u (local.get $next) (local.get $rowBits))))
              (then (i32.store (local.get $at) (i32.xor (local.get $next) (i32.const -1))))))
          (else (i32.store (local.get $at) (local.get $inherited))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $edge (i32.lt_u (local.get $at) (local.get $stop))))
      (br_if $state (i32.lt_u (local.get $done) (local.get $found)))))

  ;; Where a number stands that is kept by state, given the state's row.
  (func $ofState (param $numbers i32) (param $row i32) (param $rowBits i32) (result i32)
    (i32.add (local.get $numbers) (i32.shl (i32.shr_u (local.get $row) (local.get $rowBits)) (i32.const 2))))

  ;; Notes an end, and gives the place for the next.
  (func $note (param $to i32) (param $row i32) (param $end i32) (result i32)
    (i32.store (local.get $to) (local.get $row))
    (i32.store offset=4 (local.get $to) (i32.sub (local.get $end) (global.get $text)))
    (i32.add (local.get $to) (i32.const 8)))

  ;; The next state's row, or its complement where that state ends a keyword.
  (func $next (param $row i32) (param $at i32) (result i32)
    (i32.load offset=590848 ;; the table
      (i32.or
        (local.get $row)
        (i32.load16_u (i32.shl (i32.load8_u (local.get $at)) (i32.const 1))))))

  ;; The row that a walk comes to at `at`, if it is in `row` where the text begins. No keyword reaches back further than
  ;; the longest: from there on a walk from the root ends in the same row.
  (func $rowAt (param $at i32) (param $longest i32) (param $row i32) (result i32)
    (local $i i32)
    (local.set $i (i32.sub (local.get $at) (local.get $longest)))
    (if (i32.lt_s (local.get $i) (global.get $text))
      (then (local.set $i (global.get $text)))
      (else (local.set $row (i32.const 0))))
    (block $done
      (loop $on
        (br_if $done (i32.ge_s (local.get $i) (local.get $at)))
        (local.set $row (call $next (local.get $row) (local.get $i)))
        (if (i32.lt_s (local.get $row) (i32.const 0)) (then (local.set $row (i32.xor (local.get $row) (i32.const -1)))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $on)))
    (local.get $row))

  ;; Walks over `length` bytes from `row` on and gives the row that it ends in. Each step waits for the memory that its
  ;; last step has asked for: the four quarters of the text are gone through side by side.
  (func (export "walk") (param $length i32) (param $longest i32) (param $row i32) (result i32)
    (local $quarter i32)
    (local $i i32) (local $stop i32)
    (local $at1 i32) (local $at2 i32) (local $at3 i32)
    (local $row1 i32) (local $row2 i32) (local $row3 i32)
    (local $to i32) (local $to1 i32) (local $to2 i32) (local $to3 i32)
    (local.set $quarter (i32.shr_u (local.get $length) (i32.const 2)))
    (local.set $at1 (local.get $quarter))
    (local.set $at2 (i32.mul (local.get $quarter) (i32.const 2)))
    (local.set $at3 (i32.mul (local.get $quarter) (i32.const 3)))
    (local.set $row1 (call $rowAt (i32.add (global.get $text) (local.get $at1)) (local.get $longest) (local.get $row)))
    (local.set $row2 (call $rowAt (i32.add (global.get $text) (local.get $at2)) (local.get $longest) (local.get $row)))
    (local.set $row3 (call $rowAt (i32.add (global.get $text) (local.get $at3)) (local.get $longest) (local.get $row)))
    (local.set $to (global.get $ends))
    (local.set $to1 (i32.add (local.get $to) (global.get $list)))
    (local.set $to2 (i32.add (local.get $to1) (global.get $list)))
    (local.set $to3 (i32.add (local.get $to2) (global.get $list)))

    (local.set $i (global.get $text))
    (local.set $stop (i32.add (global.get $text) (local.get $quarter)))
    (block $done
      (loop $on
        (br_if $done (i32.ge_u (local.get $i) (local.get $stop)))
        (local.set $row (call $next (local.get $row) (local.get $i)))
        (local.set $row1 (call $next (local.get $row1) (i32.add (local.get $i) (local.get $at1))))
        (local.set $row2 (call $next (local.get $row2) (i32.add (local.get $i) (local.get $at2))))
        (local.set $row3 (call $next (local.get $row3) (i32.add (local.get $i) (local.get $at3))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br_if $on
          (i32.ge_s
            (i32.or
              (i32.or (local.get $row) (local.get $row1))
              (i32.or (local.get $row2) (local.get $row3)))
            (i32.const 0)))
        (if (i32.lt_s (local.get $row) (i32.const 0))
          (then
            (local.set $row (i32.xor (local.get $row) (i32.const -1)))
            (local.set $to (call $note (local.get $to) (local.get $row) (local.get $i)))))
        (if (i32.lt_s (local.get $row1) (i32.const 0))
          (then
            (local.set $row1 (i32.xor (local.get $row1) (i32.const -1)))
            (local.set $to1 (call $note (local.get $to1) (local.get $row1) (i32.add (local.get $i) (local.get $at1))))))
        (if (i32.lt_s (local.get $row2) (i32.const 0))
          (then
            (local.set $row2 (i32.xor (local.get $row2) (i32.const -1)))
            (local.set $to2 (call $note (local.get $to2) (local.get $row2) (i32.add (local.get $i) (local.get $at2))))))
        (if (i32.lt_s (local.get $row3) (i32.const 0))
          (then
            (local.set $row3 (i32.xor (local.get $row3) (i32.const -1)))
            (local.set $to3 (call $note (local.get $to3) (local.get $row3) (i32.add (local.get $i) (local.get $at3))))))
        (br $on)))

    ;; Up to three bytes are left after the quarters.
    (local.set $i (i32.add (global.get $text) (i32.mul (local.get $quarter) (i32.const 4))))
    (local.set $stop (i32.add (global.get $text) (local.get $length)))
    (if (i32.eqz (local.get $quarter)) (then (local.set $row3 (local.get $row))))
    (block $done
      (loop $on
        (br_if $done (i32.ge_u (local.get $i) (local.get $stop)))
        (local.set $row3 (call $next (local.get $row3) (local.get $i)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br_if $on (i32.ge_s (local.get $row3) (i32.const 0)))
        (local.set $row3 (i32.xor (local.get $row3) (i32.const -1)))
        (local.set $to3 (call $note (local.get $to3) (local.get $row3) (local.get $i)))
        (br $on)))

    (i32.store (global.get $lists) (local.get $to))
    (i32.store offset=4 (global.get $lists) (local.get $to1))
    (i32.store offset=8 (global.get $lists) (local.get $to2))
    (i32.store offset=12 (global.get $lists) (local.get $to3))
    (local.get $row3)))
