"""A fictional study of the size the benchmarks ask for: drawn from word lists, the same at every run."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

LANGUAGES = ("ky", "kk", "ru", "tr", "en")
INTERVIEWS = 300
TURNS = 160
TURN_WORDS = 50
CODES = 40
CODINGS = 30_000

_WORDS = Path(__file__).parent / "words"
_NAMES_EVERY = 3
_GIVEN = {
    "ky": "Айнура Бактыгүл Чолпон Гүлзат Жылдыз Нурлан Эрмек Талант Улан Азамат",
    "kk": "Айгүл Әсел Жанар Қарлығаш Сәуле Бауыржан Дәурен Ерлан Қайрат Нұржан",
    "ru": "Анна Екатерина Ольга Светлана Наталья Пётр Сергей Алексей Дмитрий Фёдор",
    "tr": "Ayşe Çiğdem Gülşen Şükran İpek Mehmet Oğuz Işık Ümit Yiğit",
    "en": "Alice Margaret Susan Harriet Joan George Edward Walter Hugh Arthur",
}
_FAMILY = {
    "ky": "Алыкулов Бейшеналиев Жээнбеков Касымалиев Мамытбеков Осмоналиев Саралаев Турдубаев Чокоев Эшенов",
    "kk": "Әбдірахманов Байжанов Досмұхамедов Есенов Қожахметов Молдабаев Нұрмағамбетов Сәрсенов Төлегенов Шәріпов",
    "ru": "Березин Воронцов Дёмин Ковалёв Лебедев Орешкин Полынов Сухарев Тихомиров Щукин",
    "tr": "Akgündüz Çakıroğlu Demirtaş Erdoğmuş Güneysu Karaağaç Öztürkmen Şahinoğlu Tütüncü Yıldızhan",
    "en": "Applewhite Birchall Cranford Dunstable Elphick Fairbairn Godolphin Harkness Inglewood Jessop",
}


@dataclass(frozen=True)
class Interview:
    """One interview: who speaks, who is mentioned, and its text as a transcriber would have saved it."""

    language: str
    name: str
    mentioned: str
    phone: str
    text: str


class Vocabulary:
    """The words of one language, frequent ones first, drawn by Zipf's law."""

    def __init__(self, language: str) -> None:
        lists = dict(line.split(": ", 1) for line in (_WORDS / f"{language}.txt").read_text("utf-8").splitlines())
        stems, endings = lists["stems"].split(), ["", *lists["endings"].split()]
        inflected = [stem + ending for ending in endings for stem in stems]
        self.words = list(dict.fromkeys((*lists["words"].split(), *inflected)))
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def draw(self, rng: random.Random, count: int) -> list[str]:
        """So many words."""
        return rng.choices(self.words, cum_weights=self._weights, k=count)


def interviews(count: int = INTERVIEWS, *, turns: int = TURNS, seed: int = 2026) -> Iterator[Interview]:
    """Interviews in all languages by turns, about `turns` times `TURN_WORDS` words each."""
    rng = random.Random(seed)
    vocabularies = {language: Vocabulary(language) for language in LANGUAGES}
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        name, mentioned = _name(rng, language), _name(rng, language)
        phone = f"+996 55{number % 10} {rng.randrange(10**6):06d}"
        words = iter(vocabularies[language].draw(rng, turns * TURN_WORDS * 2))
        lines = []
        for turn in range(turns):
            length = rng.randint(5, 20) if turn % 2 == 0 else rng.randint(70, 105)
            spoken = list(islice(words, length))
            if turn % _NAMES_EVERY == 1:
                spoken[rng.randrange(length)] = rng.choice((name, mentioned, name.split()[0]))
            if turn == turns // 2:
                spoken.append(phone)
            lines.append(f"{'I' if turn % 2 == 0 else 'R'}: {sentences(spoken)}")
        yield Interview(language, name, mentioned, phone, "\n".join(lines))


def sentences(words: Sequence[str]) -> str:
    """Words with capitals and points, as one writes."""
    parts = (" ".join(words[at : at + 12]) for at in range(0, len(words), 12))
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)


def _name(rng: random.Random, language: str) -> str:
    return f"{rng.choice(_GIVEN[language].split())} {rng.choice(_FAMILY[language].split())}"
