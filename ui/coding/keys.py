"""Keys that put a code on the selection: those of the codebook, and digits for codes used lately."""

from collections.abc import Sequence

from fieldkit.domain.codebook import COMMAND_KEYS
from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow

_DIGITS = "123456789"


class CodeKeys:
    """Which key applies which code.

    A digit stays with its code for as long as it can, so that fingers learn it: a new code takes a free digit, else
    that of the code not used for longest.
    """

    def __init__(self) -> None:
        self._fixed: dict[str, CodeId] = {}
        self._digits: dict[str, CodeId] = {}
        self._used: list[CodeId] = []

    def set_rows(self, rows: Sequence[CodeRow]) -> None:
        """Follow the codebook; free digits go to the codes with most passages."""
        known = {row.code.id for row in rows}
        self._fixed = {row.code.key.casefold(): row.code.id for row in rows if row.code.key}
        for command in COMMAND_KEYS:
            self._fixed.pop(command, None)
        self._used = [code for code in self._used if code in known]
        holders = set(self._fixed.values())
        self._digits = {
            digit: code
            for digit, code in self._digits.items()
            if code in known and code not in holders and digit not in self._fixed
        }
        for row in sorted(rows, key=lambda row: -row.codings):
            free = self._free()
            if not free or not row.codings:
                break
            if row.code.id not in self._digits.values() and row.code.id not in holders:
                self._digits[free[0]] = row.code.id

    def use(self, code: CodeId) -> None:
        """Note that a code was applied."""
        self._used = [code, *(one for one in self._used if one != code)]
        if code in self._digits.values() or code in self._fixed.values():
            return
        free = self._free()
        if free:
            self._digits[free[0]] = code
        elif self._digits:
            oldest = max(self._digits, key=lambda digit: self._age(self._digits[digit]))
            self._digits[oldest] = code

    def code_of(self, key: str) -> CodeId | None:
        """The code a key applies."""
        return self._fixed.get(key) or self._digits.get(key)

    def shown(self) -> dict[CodeId, str]:
        """The key of each code that has one."""
        return {code: key for keys in (self._digits, self._fixed) for key, code in keys.items()}

    @property
    def recent(self) -> Sequence[CodeId]:
        """Codes applied since the study was opened, the latest first."""
        return tuple(self._used)

    def _free(self) -> list[str]:
        return [digit for digit in _DIGITS if digit not in self._digits and digit not in self._fixed]

    def _age(self, code: CodeId) -> int:
        return self._used.index(code) if code in self._used else len(self._used)
