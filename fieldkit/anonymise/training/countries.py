"""Writes the list of countries in six languages from the Unicode CLDR, as the babel package carries it.

Usage: python -m fieldkit.anonymise.training.countries resources/anonymise/countries.txt
"""

import re
import sys
from pathlib import Path

LOCALES = ("ky", "kk", "uz", "uz_Cyrl", "ru", "tr", "tg", "en")
_NO_COUNTRY = frozenset(("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"))
_WORDS_TOO = frozenset(
    [
        "Чад",
        "Chad",
        "Мали",
        "Mali",
        "Оман",
        "Oman",
        "Georgia",
        "Куба",
        "Kuba",
        "Jordan",
        "Turkey",
        "Peru",
        "Того",
        "Togo",
        "Niger",
        "Jersey",
        "Гана",
        "Gana",
        "Иран",
        "Тонга",
        "Chile",
        "Çad",
    ]
)


def countries(locale: str) -> list[str]:
    """Names of countries and territories in a locale; an asterisk marks those that are everyday words."""
    from babel import Locale

    names = set()
    for code, name in Locale.parse(locale).territories.items():
        plain = re.sub(r"\s*[(\[].*", "", name)
        if re.fullmatch("[A-Z]{2}", code) and code not in _NO_COUNTRY and "," not in plain:
            names.add(plain + ("*" if plain in _WORDS_TOO else ""))
    return sorted(names)


def main(path: Path) -> None:
    """Write the list."""
    head = "# Countries and territories from the Unicode CLDR (Unicode License v3). An asterisk marks everyday words."
    path.write_text(
        "\n".join([head, *(f"{locale}: {', '.join(countries(locale))}" for locale in LOCALES), ""]), "utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
