"""Passphrases: how they are written, made and judged."""

import math
import re
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache

from fieldkit.assets import resources
from fieldkit.domain.access import Strength
from fieldkit.errors import Code, VaultError

# Guesses an attacker with the key file needs. At a quarter of a second and 64 MiB each, 10^10 are 80 core years.
ACCEPTABLE_LOG10 = 10.0
_SCORES_LOG10 = (3.0, 6.0, 8.0, 10.0)  # zxcvbn's own bounds for the scores 1 to 4
_JUDGED = 100  # characters; more would only cost time
# A word of a living language stands among the 20,000 frequent ones, inflected forms included.
_WORD_LOG10 = math.log10(20_000)
_DIGIT_RUN_LOG10 = 1.0
_LETTERS = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_CYRILLIC_KEYS = dict(
    zip("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,.", strict=True),
)


def normalise(passphrase: str) -> str:
    """The form that is turned into a key, the same when set and when opened.

    Unicode NFKC; every run of white space becomes one space; none at the ends. Case counts.
    """
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


@cache
def words() -> tuple[str, ...]:
    """The 4,096 words of generated passphrases, 12 bits each."""
    text = (resources() / "words" / "passphrase.txt").read_text(encoding="utf-8")
    return tuple(text.split())


def generate(count: int = 6) -> str:
    """A random passphrase of `count` words, 12 bits each, separated by spaces."""
    return " ".join(secrets.choice(words()) for _ in range(count))


def strength(passphrase: str, hints: Iterable[str] = ()) -> Strength:
    """Judge a passphrase.

    The estimate is the least of zxcvbn's (Wheeler, USENIX Security 2016) for the passphrase as written and as the
    Latin keys under a Russian layout, and, since zxcvbn knows no words outside English, of one that counts every
    distinct word in other letters as one of 20,000.

    Args:
        passphrase: as typed; the first 100 characters are judged.
        hints: words an attacker would try first, such as the title of the study.
    """
    # Imported late: its frequency lists take a tenth of the time from start to window.
    from zxcvbn import zxcvbn

    text = normalise(passphrase)[:_JUDGED]
    if not text:
        return Strength(0, 0.0, False, ("add-words",))
    own = [hint for hint in hints if hint]
    findings = [zxcvbn(form, user_inputs=own, max_length=_JUDGED) for form in sorted({text, _latin_keys(text)})]
    weakest = min(findings, key=lambda finding: float(finding["guesses_log10"]))
    guesses = min(float(weakest["guesses_log10"]), _words_bound(text))
    acceptable = guesses >= ACCEPTABLE_LOG10
    advice = () if acceptable else _advice(weakest["sequence"])
    return Strength(sum(guesses >= bound for bound in _SCORES_LOG10), guesses, acceptable, advice)


def require_strong(passphrase: str, hints: Iterable[str] = ()) -> None:
    """Refuse what could be guessed.

    Raises:
        VaultError: `PASSPHRASE_WEAK` with the fact `score`.
    """
    judged = strength(passphrase, hints)
    if not judged.acceptable:
        raise VaultError(Code.PASSPHRASE_WEAK, score=judged.score)


def _latin_keys(text: str) -> str:
    return "".join(_CYRILLIC_KEYS.get(sign, sign) for sign in text.lower())


def _words_bound(text: str) -> float:
    """Logarithm of the guesses for someone who tries words; no bound for Latin text, which zxcvbn reads itself."""
    if text.isascii():
        return math.inf
    parts = set(_LETTERS.findall(text.lower()))
    return sum(min(len(part) * _DIGIT_RUN_LOG10, _WORD_LOG10) for part in parts if part != " ")


def _advice(sequence: list[dict[str, object]]) -> tuple[str, ...]:
    codes = {"add-words"}
    for match in sequence:
        if match["pattern"] == "dictionary":
            codes.add("avoid-personal" if match["dictionary_name"] == "user_inputs" else "avoid-common")
        elif match["pattern"] == "repeat":
            codes.add("avoid-repeats")
        elif match["pattern"] in ("sequence", "date"):
            codes.add("avoid-sequences")
        elif match["pattern"] == "spatial":
            codes.add("avoid-keyboard")
    return tuple(sorted(codes))
