"""Case forms of names by the grammar of Kyrgyz, Kazakh, Uzbek and Turkish, to measure the register by.

It is written apart from the detector's endings on purpose: from a stem to a form, with harmony and assimilation, where
the detector goes from a form to a stem, leniently.
"""

from collections.abc import Iterator

_BACK, _FRONT = "аоуыяёюaouı", "еэиөүәіeiöü"
_HARD = "пктсшчщцфхқһptkfsşçhx"


def _vowel(word: str) -> str:
    return next((letter for letter in reversed(word.lower()) if letter in _BACK + _FRONT), "а")


def _kyrgyz(name: str) -> Iterator[str]:
    last = _vowel(name)
    wide = {"а": "а", "ы": "а", "у": "а", "я": "а", "ю": "а", "о": "о", "ё": "о", "ө": "ө", "ү": "ө"}.get(last, "е")
    narrow = {"а": "ы", "ы": "ы", "я": "ы", "о": "у", "у": "у", "ю": "у", "ё": "у", "ө": "ү", "ү": "ү"}.get(last, "и")
    end = name[-1].lower()
    vowel, hard = end in _BACK + _FRONT, end in _HARD
    d = "т" if hard else "д"
    n = "н" if vowel else d
    yield from (
        name + f"{n}{narrow}н",
        name + f"{'к' if hard else 'г'}{wide}",
        name + f"{n}{narrow}",
        name + f"{d}{wide}",
        name + f"{d}{wide}н",
        name + f"{'л' if vowel or end in 'йр' else d}{wide}р",
        name + f"{'л' if vowel or end in 'йр' else d}{wide}рд{narrow}н",
        name + ("" if vowel else narrow) + f"м{'а' if wide in 'ао' else 'е'}",
        name + f"{d}{wide}г{narrow}",
        name + f"{n}{narrow}к{narrow}",
    )


def _kazakh(name: str) -> Iterator[str]:
    front = _vowel(name) in _FRONT
    wide, narrow = ("е", "і") if front else ("а", "ы")
    end = name[-1].lower()
    vowel, hard, nasal = end in _BACK + _FRONT, end in _HARD, end in "мнң"
    d = "т" if hard else "д"
    n = "т" if hard else ("н" if vowel or nasal else "д")
    g = ("к" if front else "қ") if hard else ("г" if front else "ғ")
    plural = ("л" if vowel or end in "ру" else d) + wide + "р"
    yield from (
        name + f"{n}{narrow}ң",
        name + g + wide,
        name + ("н" if vowel else d) + narrow,
        name + d + wide,
        name + ("н" if nasal else d) + wide + "н",
        name + ("п" if hard else "м") + "ен",
        name + plural,
        name + plural + ("дің" if front else "дың"),
        name + ("" if vowel else narrow) + "м" + wide + "н" if vowel else name + narrow + "мнан",
        name + d + wide + ("гі" if front else "ғы"),
    )


def _uzbek(name: str) -> Iterator[str]:
    yield from (
        name + end for end in ("ning", "ga", "ni", "da", "dan", "lar", "larning", "ning", "dagi", "niki", "gacha")
    )
    yield from (name + end for end in (("m", "mga") if name[-1] in "aoiu" else ("im", "imga")))


def _turkish(name: str) -> Iterator[str]:
    last = _vowel(name.replace("â", "a"))
    wide = "e" if last in "eiöü" else "a"
    narrow = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}.get(last, "i")
    vowel, hard = name[-1].lower() in "aeıioöuü", name[-1].lower() in _HARD
    for mark in ("'", "\u2019", ""):
        yield name + mark + ("n" if vowel else "") + narrow + "n"
        yield name + mark + ("y" if vowel else "") + wide
        yield name + mark + ("y" if vowel else "") + narrow
        yield name + mark + ("t" if hard else "d") + wide
        yield name + mark + ("t" if hard else "d") + wide + "n"
        yield name + mark + ("y" if vowel else "") + "l" + wide
        yield name + mark + "l" + wide + "r"


NAMES = {
    "ky": "Айгүл Нурлан Бакыт Жээнбек Чолпон Мээрим Эркин Гүлзат Үсөн Асан Таалай Өмүрбек Тынчтык Жаңыл Санжар Айпери",
    "kk": "Айгүл Ерлан Серік Күләш Бауыржан Әсел Қуаныш Мәншүк Жанар Нұрсұлтан Гүлнәр Жеңіс Дәурен Ботагөз Төлеген",
    "uz": "Sherzod Dilnoza Jo'rabek Gulnora O'tkir Zulfiya Baxtiyor Nigora Sardor Ra'no Ulug'bek Mohira Farrux Feruza",
    "tr": "Ayşe Mehmet Gülay Oğuz Hüseyin Songül Ümit Zeynep Fatma Ahmet Elif Burak Nuray Yiğit Çiğdem Deniz Şükrü",
}
_FORMS = {"ky": _kyrgyz, "kk": _kazakh, "uz": _uzbek, "tr": _turkish}


def inflected(language: str, name: str) -> Iterator[str]:
    """The case forms of a name."""
    return _FORMS[language](name)


def pairs(language: str) -> list[tuple[str, str]]:
    """Name and one of its forms."""
    return [(name, form) for name in NAMES[language].split() for form in _FORMS[language](name)]
