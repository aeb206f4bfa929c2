"""Turkic verbs of reaching, passing and staying, by stem and ending: толот, толуп, толгонча, toladi, dolunca, doldurdu.

Stems are listed by what they ask of the number before them; what follows a stem is any ending of a finite verb, of a
participle or of a converb, compared as skeletons. Sources: the usual grammars of Kyrgyz, Kazakh, Uzbek and Turkish.
"""

import re
from functools import lru_cache
from itertools import pairwise

from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token

_FILE = "age_cues.txt"
_LONGEST_STEM = 8
_NOT = "[bpm][aeo]"
_PERSON = "(?:m|ng|k|s[iu]ng?|m[iu]n|man|m[iu]z|b[iu]z|s[iu]z|ng[iu]z|l[ae]r|[iu]m|[iu]z)?"
_TENSES = (
    rf"[dt][iu]{_PERSON}",
    # толгон, толгондо, толгонча, тўлгунча, толгонмун
    "[gk][aeou]n[a-z]{0,7}",
    "(?:g[iu]nca|[gk][aeiu]c|[gk]es[iu]n|[gk]as[iu]n|[gk][iu]ca)[a-z]{0,3}",
    rf"[iu]?[pb](?:t[iu]r?|d[iu]r?)?{_PERSON}",
    rf"[aeiu]?r?s[aeo]{_PERSON}",
    rf"(?:[aeo]|(?<=[aeou])i)(?:t|d[iu])?{_PERSON}",
    rf"[aeiou]?r(?:ken)?{_PERSON}",
    rf"[mbp][aeo]s(?:d[ae]n)?{_PERSON}",
    rf"m[ae]z(?:d[ae]n)?{_PERSON}",
    # basıyor, basmış, basacak, basınca, basmadan, basarak, basalı, bastığında
    "[iu]?i?or[a-z]{0,4}",
    "m[iu]x[a-z]{0,5}",
    "i?[ae]j[ae][gk][a-z]{0,4}",
    "[iu]nj[ae]",
    "i?[ae]n",
    "[gk][aeo]m",
    "ai[a-z]{0,3}",
    "m[ae]d[ae]n",
    "[ae]r[ae]k",
    "[ae]l[iu]",
    "[dt][iu][gk][a-z]{0,6}",
    # yaqinlashyapti, yaqinlashmoqda, yaqinlashayotgan
    "a?iap[a-z]{0,5}",
    "m[ao]k[dct][a-z]{0,4}",
    "aiotgan[a-z]{0,4}",
)
_ENDING = re.compile(f"(?:[ae]?{_NOT})?(?:{'|'.join(_TENSES)})")
_NEGATIVE = re.compile(f"[ae]?{_NOT}(?:{'|'.join(_TENSES)})|m[ae]z|m[iu]s|m[ae]s")


def is_form(token: Token, key: str) -> bool:
    """Whether a word is a verb of a section of stems, in any of its finite forms, participles or converbs.

    A word with a capital inside a sentence is none.

    Args:
        token: a word.
        key: of the section.
    """
    named = token.capital and not token.uncased and not token.first
    return not named and _has_ending(token.sounds, key, _ENDING, twice=_is_double(token))


def is_denied(token: Token, key: str) -> bool:
    """Whether a word is a verb of a section of stems that is denied: çıkmamış, чыкпаган."""
    return _has_ending(token.sounds, key, _NEGATIVE, twice=_is_double(token))


def _is_double(token: Token) -> bool:
    """Whether a letter is written twice, which a skeleton writes once: чык-кан, жет-ті."""
    return any(one == other for one, other in pairwise(token.lower))


@lru_cache(maxsize=50_000)
def _has_ending(sounds: str, key: str, ending: re.Pattern[str], *, twice: bool) -> bool:
    stems = lists.sounds(_FILE, key)
    longest = min(len(sounds) - 1, _LONGEST_STEM)
    return any(
        sounds[:length] in stems
        and (ending.fullmatch(sounds, length) or (twice and ending.fullmatch(sounds, length - 1)))
        for length in range(2, longest + 1)
    )
