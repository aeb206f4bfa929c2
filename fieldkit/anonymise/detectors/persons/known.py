"""People who are known: their names in any case form, script and spelling, with one slip of the keyboard."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.words import languages, lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.inflection import family_bases, russian, softened, turkic
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

SOURCE = "register"
_WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bb\u02bc`][^\W_]+)*['\u2018\u2019\u02bb\u02bc`]?")
_INITIALS = re.compile(r"(?<!\w)((?:[^\W\d_]\.\s?){2,3})(?!\w)")
_LETTERS_ALONE = re.compile(r"[.\s]")
_POLITE = re.compile("(.{4,}?)(?:jan|jon|han|hon|bek|bai|boi|bibi|gul)")
_NO_INITIALS = frozenset(("US", "UK", "UN", "EU", "DC", "AD", "BC", "ТК", "РФ", "КР", "РК"))
_ALMOST = 5
"""From this length of skeleton on one slip is forgiven."""
_SHORTEST = 3
_DOUBTFUL = 0.38
_FOREIGN = 0.6
"""A Russian case form in other letters: marine is Марине only where somebody writes Russian so."""
_WITH_KIN = 0.9
_SURE = 0.9
_SURELY = frozenset((SOURCE, f"{SOURCE}:form", f"{SOURCE}:ending"))
_NAMING = _SURELY | {f"{SOURCE}:short"}


@dataclass(frozen=True, slots=True)
class Match:
    """A word that stands for somebody.

    Attributes:
        subjects: whom it may stand for.
        score: 0 to 1.
        how: "form", "ending", "letters" (a Russian case form in other letters), "short" or "slip".
    """

    subjects: frozenset[str]
    score: float
    how: str


class KnownPeople:
    """Everybody on the register.

    Args:
        people: subject (an identifier) -> forms of names in any script.
        plain: case forms only, no short forms, initials and slips.
    """

    def __init__(self, people: Mapping[str, Iterable[str]], *, plain: bool = False) -> None:
        self._plain = plain
        self._forms: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self._entered: set[str] = set()
        self._short: dict[str, set[str]] = {}
        self._clipped: dict[str, set[str]] = {}
        self._initials: dict[str, set[str]] = {}
        self._near: dict[str, set[str]] = {}
        for subject, forms in people.items():
            for form in forms:
                self._learn(subject, _WORD.findall(form))
        self._matches: dict[tuple[str, bool, bool], Match | None] = {}

    @property
    def stems(self) -> Iterable[str]:
        """Skeletons with which every form of a name begins."""
        return self._stems.keys() | self._forms.keys()

    def __bool__(self) -> bool:
        return bool(self._forms)

    def find(self, words: Words) -> Iterator[Finding]:
        """Everybody's names in a text, words that belong together as one place."""
        if not self:
            return
        tokens = words.tokens
        hits = [self._beside_kin(words, at, self.match(token)) for at, token in enumerate(tokens)]
        at = 0
        while at < len(tokens):
            match = hits[at]
            if match is None:
                at += 1
                continue
            last, subjects, score = at, match.subjects, match.score
            while last + 1 < len(tokens):
                after = hits[last + 1]
                if after is None or not after.subjects & subjects or words.between(last) not in (" ", "\u00a0", "-"):
                    break
                last, subjects, score = last + 1, after.subjects & subjects, max(score, after.score)
            subject = next(iter(subjects)) if len(subjects) == 1 else ""
            yield Finding(
                tokens[at].start, tokens[last].end, FindingKind.PERSON, score, f"{SOURCE}:{match.how}", subject
            )
            at = last + 1
        yield from self._by_initials(words.text)

    @staticmethod
    def _beside_kin(words: Words, at: int, match: Match | None) -> Match | None:
        """A polite word or one for kin beside it says that an everyday word is a name here."""
        doubtful = match is not None and match.score <= _DOUBTFUL + 0.1
        return replace(match, score=_WITH_KIN) if match and doubtful and kin.beside(words, at) else match

    def named_in(self, text: str) -> bool:
        """Whether a name, case form or short form of somebody stands in a text, even where it is an everyday word too.

        A Russian case form in other letters is none: marine is not Марине.
        """
        words = Words(text)
        # Гуля and Маша with a capital, although both are in the dictionary
        listed = any(token.capital and token.sounds in self._short for token in words.tokens)
        return listed or any(one.source in _NAMING for one in self.find(words))

    def match(self, token: Token) -> Match | None:
        """Whom one word stands for, None when nobody."""
        if token.digits or not token.sounds:
            return None
        if token.text[-1].isdigit():
            # as in the names of accounts: aigul1987
            name = token.text.rstrip("0123456789")
            token = replace(token, text=name, lower=name.lower(), stem=name, sounds=skeleton(name))
        key = (token.text, token.first, token.uncased)
        if key not in self._matches:
            self._matches[key] = self._match(token)
        return self._matches[key]

    def _match(self, token: Token) -> Match | None:
        named = token.capital or token.uncased
        if not named and len(token.sounds) < _SHORTEST:
            return None  # "de" and "as" are particles far more often than parts of a name
        before = skeleton(token.stem) if len(token.stem) < len(token.text) else ""
        if before and before in self._stems:
            return Match(frozenset(self._stems[before]), 1.0, "form")
        declined = token.sounds in self._forms and token.sounds not in self._stems
        foreign = declined and not "\u0400" <= token.lower[0] <= "\u04ff"
        if token.sounds in self._forms and not foreign:
            found: Match | None = self._form(token, 1.0, declined=declined)
        else:
            found = self._with_ending(token, self._entered if foreign else self._stems)
        if found is None and foreign:
            found = replace(self._form(token, _FOREIGN, declined=True), how="letters")
        if found is not None or self._plain or not named or token.lower in lists.words("everyday.txt"):
            return found
        return self._short_form(token) or self._slip(token)

    def _with_ending(self, token: Token, stems: Container[str]) -> Match | None:
        named = token.capital or token.uncased
        for stem in _beginnings(token.sounds):
            if stem not in stems or not turkic(stem, token.sounds[len(stem) :]):
                continue
            if named or (len(stem) > _SHORTEST and token.lower not in lists.words("everyday.txt")):
                ordinary = not token.capital and (stem in _everyday() or _rather_word(token))
                return Match(frozenset(self._stems[stem]), _certain(token, 0.97, ordinary=ordinary), "ending")
        return None

    def _form(self, token: Token, best: float, *, declined: bool) -> Match:
        ordinary = not token.capital and (token.sounds in _everyday() or _rather_word(token))
        ordinary = ordinary or (declined and vocabulary.is_common(token.lower))
        return Match(frozenset(self._forms[token.sounds]), _certain(token, best, ordinary=ordinary), "form")

    def _short_form(self, token: Token) -> Match | None:
        found = self._shortened(token)
        # in this order: the list of places is long, and most words are short for nobody
        return None if found is None or vocabulary.told(token) or places.is_listed(token.sounds) else found

    def _shortened(self, token: Token) -> Match | None:
        for stem in _beginnings(token.sounds):
            if not turkic(stem, token.sounds[len(stem) :]):
                continue
            if stem in self._short and (len(stem) > _SHORTEST or stem == token.sounds):
                return Match(frozenset(self._short[stem]), 0.8, "short")
            if stem in self._clipped and len(stem) >= _SHORTEST + 1 and not _otherwise_known(token):
                return Match(frozenset(self._clipped[stem]), 0.6, "short")
        return None

    def _slip(self, token: Token) -> Match | None:
        if vocabulary.told(token):
            return None
        least = _ALMOST + (token.uncased or token.first)
        for stem in dict.fromkeys((skeleton(token.stem), *_beginnings(token.sounds))):
            if len(stem) < least or not turkic(stem, token.sounds[len(stem) :]):
                continue
            for less in _with_one_left_out(stem):
                for meant in self._near.get(less, ()):
                    if stem[0] == meant[0] and one_slip_apart(stem, meant) and not _otherwise_known(token):
                        return Match(frozenset(self._stems[meant]), 0.75, "slip")
        return None

    def _learn(self, subject: str, parts: Sequence[str]) -> None:
        capital = any(part[0].isupper() for part in parts)
        # "Серікжан мұғалім" is called Серікжан, "Ablam Zeynep" Zeynep
        named = [part for part in parts if len(part) > 1 and not (capital and part[0].islower())]
        named = [part for part in named if not names.is_address(part)] or named
        for part in named:
            sounds = skeleton(part)
            if len(sounds) < min(_SHORTEST, len(part)) and len(named) > 1:
                continue
            if not sounds or part.lower() in _never():
                continue
            for written in russian(part) if self._plain else _declined(part):
                self._forms.setdefault(skeleton(written), set()).add(subject)
            self._entered.add(sounds)
            for base in {sounds, *(skeleton(one) for one in family_bases(part))}:
                self._add_stem(base, subject)
            if self._plain:
                continue
            for short in _short_forms(sounds):
                self._short.setdefault(short, set()).add(subject)
            for short in _clipped(sounds):
                self._clipped.setdefault(short, set()).add(subject)
        if len(named) > 1 and not self._plain:
            first = "".join(skeleton(part)[:1] for part in named[:3])
            for initials in {first, first[::-1], first[1:] + first[:1]}:
                self._initials.setdefault(initials, set()).add(subject)

    def _add_stem(self, sounds: str, subject: str) -> None:
        if len(sounds) < 2:
            return
        self._stems.setdefault(sounds, set()).add(subject)
        soft = softened(sounds)
        if soft:
            self._stems.setdefault(soft, set()).add(subject)
        if len(sounds) >= _ALMOST:
            for less in _with_one_left_out(sounds):
                self._near.setdefault(less, set()).add(sounds)

    def _by_initials(self, text: str) -> Iterator[Finding]:
        for place in _INITIALS.finditer(text):
            letters = "".join(skeleton(letter)[:1] for letter in place.group(1) if letter.isalpha())
            if _LETTERS_ALONE.sub("", place.group(1)) in _NO_INITIALS:
                continue
            if letters in self._initials and place.group(1)[0].isupper():
                subjects = self._initials[letters]
                end = place.start() + len(place.group(1).rstrip())
                subject = next(iter(subjects)) if len(subjects) == 1 else ""
                yield Finding(place.start(), end, FindingKind.PERSON, 0.7, f"{SOURCE}:initials", subject)


def near(people: Mapping[str, Sequence[str]], texts: Iterable[str]) -> dict[str, Sequence[str]]:
    """Those of some people whose names, by how they begin, might stand in some texts in a case or short form: far fewer
    to learn.

    Args:
        people: subject -> forms of names.
        texts: few and short ones.
    """
    heads = {head for text in texts for token in Words(text).tokens for head in _heads(token.sounds)}
    return {
        subject: forms
        for subject, forms in people.items()
        if any(_may_begin(skeleton(part), heads) for form in forms for part in _WORD.findall(form))
    }


def _may_begin(sounds: str, heads: Container[str]) -> bool:
    """Whether a name or one of its short forms begins like one of some words."""
    shorter = (skeleton(one) for one in _diminutives().get(sounds, ()))
    return any(_heads(one)[-1] in heads for one in (sounds, *shorter, *_clipped(sounds)))


def _heads(sounds: str) -> tuple[str, str]:
    """What stays of a word in every case: one letter of a short one, as in Лев and Льва, three of others."""
    return sounds[:1], sounds[: 3 if len(sounds) > _SHORTEST else 1]


def is_sure(form: str, finding: Finding) -> bool:
    """Whether what the register says of some words is sure: a name as entered or in a case, and no everyday word.

    With a capital a word that is an everyday one as well is a name.

    Args:
        form: the words.
        finding: what was said of them.
    """
    if finding.source not in _SURELY or finding.score < _SURE:
        return False
    return any(token.capital or not vocabulary.told(token, strict=True) for token in Words(form).tokens)


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed or swapped with its neighbour makes one word the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return (len(one) <= 1 and len(other) <= 1) or (len(one) == 2 and one == other[::-1])


def _with_one_left_out(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def _beginnings(sounds: str) -> Iterator[str]:
    for length in range(len(sounds), 1, -1):
        yield sounds[:length]


def _declined(part: str) -> set[str]:
    forms = russian(part)
    if len(forms) > 1:
        forms |= morphology.name_forms(part.lower())
    return forms


def _short_forms(sounds: str) -> set[str]:
    """Diminutives, and the name without what is only polite: Огульджан, Огуль; Нурланбек, Нурлан."""
    listed = {
        skeleton(form) for one in _diminutives().get(sounds, ()) for form in russian(one) if len(form) >= len(one)
    }
    plain = _POLITE.fullmatch(sounds)
    return listed | {plain.group(1)} if plain else listed


def _clipped(sounds: str) -> set[str]:
    """Айгүл -> Айка, Айкуш; Нурлан -> Нурик, Нуке: the first syllable with an ending of endearment."""
    beginning = re.match(r"[^aeiou]*[aeiou]+[^aeiou]?", sounds)
    if beginning is None or len(sounds) < _ALMOST:
        return set()
    closed = beginning.group()
    return {closed + end for end in ("ik", "ika", "ka", "ux", "ax", "kux", "uxa", "cik")} | {
        closed.rstrip("bcdfghjklmnprstvxz") + end for end in ("ke", "ka", "ko")
    }


def _certain(token: Token, best: float, *, ordinary: bool) -> float:
    """A name in lower case between capitals is less certain; one that is an everyday word too is doubtful."""
    if ordinary:
        return _DOUBTFUL + 0.1 * token.uncased
    return best if token.capital or token.uncased else best - 0.07


@lru_cache(maxsize=50_000)
def _known_otherwise(sounds: str, lower: str) -> bool:
    if sounds in lists.sounds("capitals.txt", "words") or lower in languages.common():
        return True
    if names.sort_of_sounds(sounds) is names.Sort.SURE or places.is_listed(sounds):
        return True
    return "\u0400" <= lower[0] <= "\u04ff" and not {"unknown", "name"} & morphology.kinds(lower)


def _otherwise_known(token: Token) -> bool:
    """Whether a word is a name, a place or a word of its own, so that it is no slip of the keyboard."""
    return _known_otherwise(token.sounds, token.lower)


def _rather_word(token: Token) -> bool:
    """Whether a word in lower case between capitals is an everyday one, that only looks like a name with an ending."""
    return not token.uncased and vocabulary.told(token, strict=True)


@cache
def _diminutives() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in lists.lines("diminutives.txt"):
        names = tuple(line.split())
        for name in names:
            table[skeleton(name)] = (*table.get(skeleton(name), ()), *names)
    return table


@cache
def _everyday() -> frozenset[str]:
    """Skeletons of names that are also everyday words; in lower case they need a text without capitals."""
    return frozenset(
        skeleton(word.rstrip("*"))
        for people in lists.PEOPLES
        for word in " ".join(lists.lines(f"names/{people}.txt")).split()
        if word.endswith("*")
    )


@cache
def _never() -> frozenset[str]:
    return lists.words("polite.txt")
