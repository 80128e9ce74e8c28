"""`python -m tests.bench.wrong_reads [pictures]`: our cascade alone, over many pictures, for what it reads wrongly."""

from __future__ import annotations

import sys
from collections import Counter

from authenticator.scan.decode import decode_codes, warm_up
from tests.bench.corpus import KINDS, case

_PICTURES = 10_200


def main() -> int:
    """Print how many were looked at and read, and each wrong read; the exit status tells whether there was one."""
    warm_up()
    each = int(sys.argv[1] if len(sys.argv) > 1 else _PICTURES) // len(KINDS)
    read: Counter[str] = Counter()
    wrong = 0
    for number in range(each):
        for kind in KINDS:
            shown = case(kind, number)
            texts = {code.text for code in decode_codes(shown.pixels)}
            read[kind] += shown.wanted in texts
            for text in texts - {shown.wanted} - shown.others:
                wrong += 1
                sys.stdout.write(f"wrong: {kind} {number} {text!r}\n")
        if number % 20 == 19 or number == each - 1:
            sys.stdout.write(f"{(number + 1) * len(KINDS)} pictures, {wrong} wrong reads\n")
            sys.stdout.flush()
    sys.stdout.write("".join(f"{kind}: {read[kind]} of {each}\n" for kind in KINDS))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
