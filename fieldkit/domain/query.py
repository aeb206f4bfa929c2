"""Search as people type it: words, "phrases", begin*, AND, OR, NOT and brackets.

A typed query becomes an expression of SQLite's FTS5 over folded text and a pattern that finds the hits again in a
folded turn. Nothing typed reaches FTS5 unquoted. A word with an apostrophe or hyphen is a phrase of its parts, because
the index splits there. Unfinished input is completed: an open quotation mark or bracket is closed, a dangling AND or OR
left away.
"""

import re
from dataclasses import dataclass

from fieldkit.domain.folding import fold
from fieldkit.errors import Code, InputError

_LEXEME = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<bracket>[()])|(?P<word>[^\s()"]+)')
_TOKEN = re.compile(r"[^\W_]+")
_OPERATORS = {"AND", "OR", "NOT"}
_GAP = r"[\W_]+"
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True, slots=True)
class Query:
    """A query ready to run.

    Attributes:
        expression: for FTS5.
        pattern: finds hits in folded text; words after NOT are not in it.
    """

    expression: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Term:
    tokens: tuple[str, ...]
    prefix: bool

    def expression(self) -> str:
        return '"' + " ".join(self.tokens) + '"' + ("*" if self.prefix else "")

    def pattern(self) -> str:
        words = _GAP.join(re.escape(token) for token in self.tokens)
        return _BEFORE + words + ("" if self.prefix else _AFTER)


def parse(typed: str, *, live: bool = False) -> Query:
    """Understand what was typed.

    Args:
        typed: the words of the person.
        live: while one types: the last word is taken as a beginning.

    Raises:
        InputError: QUERY_INVALID when there is nothing to search for, or only what must not occur.
    """
    items = _items(typed, live=live)
    parser = _Parser(items)
    expression = parser.sequence()
    if not expression or not parser.wanted:
        raise InputError(Code.QUERY_INVALID)
    # longer terms first, so that the pattern shows the longest hit at a place
    wanted = sorted({term.pattern() for term in parser.wanted}, key=len, reverse=True)
    return Query(expression, re.compile("|".join(wanted)))


def exact(text: str, *, beginning: bool = False) -> Query:
    """A query for a text as it stands, folded.

    Args:
        text: words.
        beginning: whether the last of them may go on.

    Raises:
        InputError: VALUE_MISSING (text) when it holds no letter or digit.
    """
    tokens = tuple(_TOKEN.findall(fold(text)))
    if not tokens:
        raise InputError(Code.VALUE_MISSING, field="text")
    term = _Term(tokens, prefix=beginning)
    return Query(term.expression(), re.compile(term.pattern()))


def _items(typed: str, *, live: bool) -> list[str | _Term]:
    items: list[str | _Term] = []
    for found in _LEXEME.finditer(typed):
        word, phrase = found["word"], found["phrase"]
        if found["bracket"]:
            items.append(found["bracket"])
        elif word in _OPERATORS:
            items.append(word)
        else:
            text = fold(phrase if word is None else word)
            tokens = tuple(_TOKEN.findall(text))
            typing = live and found.end() == len(typed) and word is not None
            if tokens:
                items.append(_Term(tokens, prefix=word is not None and (word.endswith("*") or typing)))
    return items


class _Parser:
    """Recursive descent over the items; OR binds weaker than AND, a missing operator is AND."""

    def __init__(self, items: list[str | _Term]) -> None:
        self._items = items
        self._at = 0
        self._negative = 0
        self.wanted: list[_Term] = []

    def sequence(self) -> str:
        """Alternatives up to the end or a closing bracket."""
        parts: list[str] = []
        while self._peek() not in (None, ")"):
            part = self._all_of()
            if part:
                parts.append(part)
            if self._peek() == "OR":
                self._at += 1
        return " OR ".join(f"({part})" for part in parts) if len(parts) > 1 else "".join(parts)

    def _all_of(self) -> str:
        with_, without = [], []
        while (item := self._peek()) not in (None, ")", "OR"):
            if item in ("AND", "NOT"):
                self._at += 1
                if item == "NOT":
                    self._negative += 1
                    part = self._one()
                    self._negative -= 1
                    without.extend([part] if part else [])
                continue
            part = self._one()
            with_.extend([part] if part else [])
        if not with_:
            if without:
                raise InputError(Code.QUERY_INVALID)
            return ""
        wanted = " AND ".join(with_)
        return wanted if not without else f"({wanted}) NOT ({' OR '.join(without)})"

    def _one(self) -> str:
        item = self._peek()
        if item is None or item in (")", "OR", "AND", "NOT"):
            return ""
        self._at += 1
        if isinstance(item, _Term):
            if not self._negative:
                self.wanted.append(item)
            return item.expression()
        inner = self.sequence()
        if self._peek() == ")":
            self._at += 1
        return f"({inner})" if inner else ""

    def _peek(self) -> str | _Term | None:
        return self._items[self._at] if self._at < len(self._items) else None
