"""The recovery code: 160 random bits on a printed sheet.

Eight groups of five signs of Crockford's base 32 (0-9 and A-Z without I, L, O, U). The first four signs of a group
carry 20 bits; the fifth is a check over GF(32) that also covers the group's number. Every single wrong sign, every
two neighbours exchanged and every two groups exchanged are told, and in which group.
"""

import os
from dataclasses import dataclass, field

from fieldkit.errors import Code, VaultError

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS = 8
_GROUP = 5
_SEPARATORS = frozenset(" \t\r\n\u00a0-‐‑‒–—_.·")
# Look-alikes: Crockford's own, and the capitals a Russian keyboard gives for the same shapes.
_READ_AS = str.maketrans("OILАВСЕНКМОРТХУ", "011ABCEHKM0PTXY")


@dataclass(frozen=True)
class RecoveryCode:
    """A recovery code as it is printed.

    Args:
        text: eight groups of five signs with hyphens.
    """

    text: str = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups."""
        return tuple(self.text.split("-"))


def generate() -> RecoveryCode:
    """A new random code."""
    bits = int.from_bytes(os.urandom(20), "big")
    groups = []
    for number in range(_GROUPS):
        chunk = bits >> (20 * (_GROUPS - 1 - number)) & 0xFFFFF
        digits = [chunk >> shift & 31 for shift in (15, 10, 5, 0)]
        groups.append("".join(_SIGNS[digit] for digit in [*digits, _check(number, digits)]))
    return RecoveryCode("-".join(groups))


def normalise(text: str) -> RecoveryCode:
    """Read a typed code: any case, any separators, O for 0, I and L for 1, Cyrillic look-alikes.

    Raises:
        VaultError: `WRONG_RECOVERY_CODE` with the fact `group` (1 to 8) of the first group that was mistyped, or
            with `group=0` and `signs` when the number of signs is not 40.
    """
    signs = "".join(sign for sign in text.upper() if sign not in _SEPARATORS).translate(_READ_AS)
    if len(signs) != _GROUPS * _GROUP:
        raise VaultError(Code.WRONG_RECOVERY_CODE, group=0, signs=len(signs))
    groups = [signs[at : at + _GROUP] for at in range(0, len(signs), _GROUP)]
    for number, group in enumerate(groups):
        digits = [_SIGNS.find(sign) for sign in group]
        if -1 in digits or _check(number, digits[:-1]) != digits[-1]:
            raise VaultError(Code.WRONG_RECOVERY_CODE, group=number + 1)
    return RecoveryCode("-".join(groups))


def _check(number: int, digits: list[int]) -> int:
    """The value that makes the polynomial of group number, digits and check vanish at x in GF(32)."""
    state = number + 1
    for digit in digits:
        state = _times_x(state) ^ digit
    return _times_x(state)


def _times_x(value: int) -> int:
    """Multiply by x modulo the primitive polynomial x^5 + x^2 + 1."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
