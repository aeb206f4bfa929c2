"""Heroes, animals, songs and boats are nobody; people who have such names are."""

import pytest

from fieldkit.anonymise.detectors.persons import decoys
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind


def is_nobody(text: str, name: str) -> bool:
    start = text.index(name)
    finding = Finding(start, start + len(name), FindingKind.PERSON, 0.92, "names:sure")
    return decoys.names_nobody(Words(text), finding)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Атам жомок айтчу, Семетей деген баатыр жөнүндө", "Семетей"),
        ("мен Манас эпосун жатка билем", "Манас"),
        ("Kechalari Alpomish dostonini kuylardi", "Alpomish"),
        ("На сцене Петрушка и его сказка", "Петрушка"),
        ("Бул Тахир менен Зухра сыяктуу экен", "Зухра"),
        ("Бул Тахир менен Зухра сыяктуу экен", "Тахир"),
        ("они как Лейли и Меджнун", "Лейли"),
        ("үйдө мышык Марта бар", "Марта"),
        ("соседская собака Барон лает", "Барон"),
        ("Her dog is called Rusty now", "Rusty"),
        ("köpeğimin adı Kara kız", "Kara"),
        ("вчера пели «Катюшу» хором", "Катюшу"),
        ("Айылда «Айгүл» деген ырды ырдашты", "Айгүл"),
        ("катер «Надежда» уже старый", "Надежда"),
        ("Вера, надежда, любовь, вот и всё", "Вера"),
        ("Слава богу, все живы", "Слава"),
        ("Xudo saqlasin, dedi", "Xudo"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    assert is_nobody(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Манас байке бригадир болчу", "Манас"),
        ("инимдин аты Манас, он жашта", "Манас"),
        ("Зухра уехала, а Бобур остался", "Зухра"),
        ("Собака укусила его, и Марат заплакал", "Марат"),
        ("Her name is Amber and she has a dog at home", "Amber"),
        ("Вера вчера звонила из Самары", "Вера"),
        ("Слава у нас прораб", "Слава"),
        ("сказал «Катюша» и ушёл домой", "Катюша"),
        ("arkadaşlar Hacivat Kemal der bana", "Hacivat"),
    ],
)
def test_somebody(text: str, name: str) -> None:
    assert not is_nobody(text, name)
