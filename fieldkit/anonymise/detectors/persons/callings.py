"""Names by what is said of them: who is called so, by whom, and who speaks."""

import re
from collections.abc import Iterator

from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.persons.cues import is_name, is_proper, words_of
from fieldkit.anonymise.detectors.persons.names import Sort, is_entry, sort_of
from fieldkit.anonymise.detectors.posts import jobs
from fieldkit.anonymise.detectors.words import lists, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

SOURCE = "names:called"
_LABEL = re.compile(r"(?m)^[ \t]*([^\W\d_]{2,})(?:[ ]\([^)\n]{1,30}\))?:[ \t]")
_ASKED = re.compile(
    r"(?:soyad|soyis|фамили|тегі|аты-жөн|атыңыз|атың|есімі|исмингиз|ismingiz|otingiz|отингиз|familiya|adınız|adın ne|"
    r"isminiz|как\s+(?:вас|тебя|её|его)\s+(?:звать|зовут)|имя|your\s+name|(?:his|her)\s+name|surname|last\s+name)"
    r"[^\n]{0,60}\n+[ \t]*(?:(?![IQGSВИСК]:)[^\W\d_][^\n:]{0,14}:|[–—-])[ \t]+",
    re.IGNORECASE,
)
_FATHERS = re.compile("(?:ovn|evn|icn)[aeiu]$|(?:ov|ev)ic[aue]?$")
_STOPS = (".", ",", "!", "\u2026")
_BESIDE_VERB = (" ", "» ", "” ", '" ')
_QUOTES = ("«", "“", '"')
_NEAR = 6
_SHORT = 3
_SAID = frozenset(' :,-–—«“"')


def find(words: Words) -> Iterator[Finding]:
    """What somebody is called, and who speaks."""
    yield from _named_there(words)
    yield from _so_called(words)
    yield from _called_by(words)
    yield from _speaking(words)
    yield from _alone_behind(words)
    yield from _given(words)
    yield from _answered(words)


def _named_there(words: Words) -> Iterator[Finding]:
    """Ismi ham tolmas, adı Sultan, чын аты Мухтар: whose name it is was said before."""
    tokens = words.tokens
    for at in range(1, len(tokens)):
        before = at - 2 if at > 1 and tokens[at - 1].lower in words_of("too") else at - 1
        if tokens[before].lower not in words_of("name") or not _SAID.issuperset(words.between(at - 1)):
            continue
        if at + 1 < len(tokens) and tokens[at + 1].lower in words_of("like"):
            continue
        by_name = at > 1 and tokens[at - 2].lower == "по" and _may_be_given(tokens[at])
        if (by_name or _may_be_name(tokens[at])) and (tokens[at].uncased or is_proper(tokens[at])):
            yield Finding(tokens[at].start, tokens[at].end, FindingKind.PERSON, 0.75, SOURCE)


def _so_called(words: Words) -> Iterator[Finding]:
    """Бөкөш деген бала, Yolchi degan yigit, саят деген күйеуім: what somebody is called."""
    tokens = words.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower not in words_of("called") or not _somebody_follows(words, at):
            continue
        named = tokens[at - 1]
        nickname = tokens[at + 1].sounds in lists.sounds("cues.txt", "nickname") and _may_be_given(named)
        may_be = nickname or _may_be_name(named, strict=True)
        if words.between(at - 1) == words.between(at) == " " and may_be:
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.75, SOURCE)


def _called_by(words: Words) -> Iterator[Finding]:
    """Мени Кочке дешет, аны Балта деп аташат, мы его тимоха зовем: what somebody is called by others."""
    tokens = words.tokens
    for at in range(2, len(tokens)):
        if not _calls(words, at) or words.between(at - 1) not in _BESIDE_VERB:
            continue
        back = 2 if _is_adverb(tokens[at - 1]) and words.between(at - 2) == " " else 1
        named = tokens[at - back]
        before = [one.lower for one in tokens[max(0, at - _NEAR) : at - back]]
        quoted = back == 1 and words.between(at - 1) != " " and words.text[named.start - 1] in _QUOTES
        proper = quoted or (is_proper(named) and not named.first)
        may_be = _may_be_given(named) if proper else _may_be_name(named)
        if may_be and not words_of("whom").isdisjoint(before):
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.75, SOURCE)


def _calls(words: Words, at: int) -> bool:
    """Whether a word says that somebody is called as was said before it: дешет, деп аташат."""
    tokens = words.tokens
    if tokens[at].lower in words_of("so") and at + 1 < len(tokens) and words.between(at) == " ":
        return tokens[at + 1].lower in words_of("call_so")
    return tokens[at].lower in words_of("call")


def _is_adverb(token: Token) -> bool:
    """Whether a word may stand between what somebody is called and the verb: мы его Байка дома зовём."""
    return not token.capital and token.sounds in lists.sounds("cues.txt", "often")


def _given(words: Words) -> Iterator[Finding]:
    """Атын Тасқын қойдық, umid qo'ydi, adını Poyraz koyduk: a name that is given, everyday word or not."""
    tokens = words.tokens
    for at in range(1, len(tokens)):
        if tokens[at].lower not in words_of("give") or words.between(at - 1) not in _BESIDE_VERB:
            continue
        named = tokens[at - 1]
        before = [one.lower for one in tokens[max(0, at - _NEAR) : at - 1]]
        written = named.uncased or (is_proper(named) and not named.first)
        if written and _may_be_given(named) and not words_of("given").isdisjoint(before):
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.75, SOURCE)


def _may_be_given(token: Token) -> bool:
    if token.digits or len(token.sounds) < _SHORT or kin.is_relation(token):
        return False
    small = token.lower in words_of("given") or token.lower in words_of("not_named") or token.lower in words_of("us")
    return not small and not vocabulary.is_function(token.lower)


def _answered(words: Words) -> Iterator[Finding]:
    """K: Soyadınız? C: Karaosmanlı. What is said first after somebody was asked for a name."""
    starts = {token.start: at for at, token in enumerate(words.tokens)}
    for place in _ASKED.finditer(words.text):
        at = starts.get(place.end())
        if at is None or not is_proper(words.tokens[at]) or not _may_be_given(words.tokens[at]):
            continue
        last = at
        while last + 1 < len(words.tokens) and words.between(last) == " " and is_proper(words.tokens[last + 1]):
            last += 1
        alone = words.between(last)[:1] in _STOPS or last + 1 == len(words.tokens)
        if alone or sort_of(words.tokens[at]) is not None:
            yield Finding(words.tokens[at].start, words.tokens[last].end, FindingKind.PERSON, 0.75, SOURCE)


def _speaking(words: Words) -> Iterator[Finding]:
    """Aidai: I don't mind mine. Who speaks, at the beginning of a line."""
    starts = {token.start: token for token in words.tokens}
    for place in _LABEL.finditer(words.text):
        token = starts.get(place.start(1))
        if token is None or not token.capital or kin.is_kin(token) or jobs.is_job(token):
            continue
        if sort_of(token) is not None:
            yield Finding(token.start, token.end, FindingKind.PERSON, 0.9, "names:speaker")
        elif not vocabulary.told(token):
            yield Finding(token.start, token.end, FindingKind.PERSON, 0.5, "names:speaker")


def _alone_behind(words: Words) -> Iterator[Finding]:
    """Ҳалима опа. Сотиболдиева, ...: a family name said behind the other names, as a sentence of its own."""
    tokens = words.tokens
    for at in range(2, len(tokens)):
        named, before = tokens[at], tokens[at - 1]
        alone = named.first and words.between(at - 1) == ". " and words.between(at)[:1] in _STOPS
        if not alone:
            continue
        polite = kin.is_kin(before) and sort_of(tokens[at - 2]) is not None
        fathers = _FATHERS.search(before.sounds) is not None and is_proper(named) and _may_be_given(named)
        if not (fathers and not vocabulary.is_common(named.lower)) and not _may_be_family(named):
            continue
        patronymic = is_proper(before) and sort_of(before) in (Sort.FAMILY, Sort.MADE) and is_proper(tokens[at - 2])
        if polite or patronymic:
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.6, "names:behind")


def _may_be_family(token: Token) -> bool:
    if not is_proper(token) or len(token.sounds) <= _SHORT or token.sounds in lists.sounds("capitals.txt", "words"):
        return False
    return not vocabulary.told(token, strict=sort_of(token) is None)


def _somebody_follows(words: Words, at: int) -> bool:
    """Whether a word for somebody follows, perhaps after one that says what sort: деген жакшы кыз."""
    after = words.tokens[at + 1 : at + 3]
    return _is_somebody(after[0]) or (
        len(after) > 1 and words.between(at + 1) == " " and not after[0].capital and _is_somebody(after[1])
    )


def _is_somebody(token: Token) -> bool:
    return token.lower in words_of("somebody") or kin.is_relation(token) or jobs.is_job(token)


def _may_be_name(token: Token, *, strict: bool = False) -> bool:
    """Whether a word may be a name where one is due: unknown, or a name beside being a word."""
    if token.digits or len(token.sounds) <= 1 or token.lower in words_of("not_named") or kin.is_relation(token):
        return False
    if ordinary.is_formed(token.sounds) and not is_entry(token):
        return False
    return not vocabulary.told(token, strict=strict) or is_name(token)
