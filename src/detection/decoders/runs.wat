;; Finds unbroken runs of an alphabet's bytes, sixteen bytes at a time. `runs.ts` runs it; `npm run generate` compiles it.
(module
  (memory (export "memory") 1)

  ;; The alphabet: byte `16 * high + low` is of it where `lows[low] & highs[high]` is not zero.
  (global $lows (export "lows") i32 (i32.const 0))
  (global $highs (export "highs") i32 (i32.const 16))
  (global $text (export "text") i32 (i32.const 32))

  ;; A bit for each of the sixteen bytes from `at` on that is not of the alphabet.
  (func $others (param $at i32) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load (local.get $at)))
    (i8x16.bitmask
      (i8x16.eq
        (v128.and
          (i8x16.swizzle
            (v128.load (global.get $lows))
            (v128.and (local.get $bytes) (v128.const i8x16 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15 15)))
          (i8x16.swizzle (v128.load (global.get $highs)) (i8x16.shr_u (local.get $bytes) (i32.const 4))))
        (v128.const i8x16 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0))))

  ;; Writes where each run of at least `shortest` (16 or more) bytes begins and ends, as pairs of offsets from `to` on, and
  ;; gives where that ends. Sixteen zeros, which no alphabet holds, follow the text. What stands between two other bytes
  ;; of the same sixteen is too short for a run: of each sixteen only the first and the last other byte count.
  (func (export "find") (param $length i32) (param $shortest i32) (param $to i32) (result i32)
    (local $start i32) (local $stop i32) (local $at i32) (local $others i32) (local $end i32)
    (local.set $start (global.get $text))
    (local.set $at (global.get $text))
    (local.set $stop (i32.add (global.get $text) (local.get $length)))
    (loop $on
      (local.set $others (call $others (local.get $at)))
      (if (local.get $others)
        (then
          (local.set $end (i32.add (local.get $at) (i32.ctz (local.get $others))))
          (if (i32.ge_s (i32.sub (local.get $end) (local.get $start)) (local.get $shortest))
            (then
              (i32.store (local.get $to) (i32.sub (local.get $start) (global.get $text)))
              (i32.store offset=4 (local.get $to) (i32.sub (local.get $end) (global.get $text)))
              (local.set $to (i32.add (local.get $to) (i32.const 8)))))
          (local.set $start (i32.sub (i32.add (local.get $at) (i32.const 32)) (i32.clz (local.get $others))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $on (i32.le_s (local.get $at) (local.get $stop))))
    (local.get $to)))
