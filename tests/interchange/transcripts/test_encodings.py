import codecs
import unicodedata

import pytest

from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import decode

RUSSIAN = (
    "И: Расскажите, пожалуйста, как вы уезжали.\nР: Мы уехали весной, муж нашёл работу на стройке. Сначала было "
    "трудно, потом привыкли. Дети остались у бабушки в селе."
)
RUSSIAN_CAPITALS = "ИНТЕРВЬЮ № 3. МЫ УЕХАЛИ ВЕСНОЙ, ПОТОМУ ЧТО В СЕЛЕ НЕ БЫЛО РАБОТЫ"
RUSSIAN_QUOTES = "Он так и сказал: «Возвращайся, когда захочешь» — и больше не звонил… Ещё полгода я ждала письма."
KAZAKH = (
    "Біз көктемде кеттік, күйеуім құрылыста жұмыс тапты. Басында қиын болды, кейін үйреніп кеттік. Балалар ауылда "
    "әжесінің қасында қалды, ақшаны ай сайын жібердік."
)
KYRGYZ_PLAIN = (
    "Биз жазында кеттик, жолдошум курулушта жумуш тапты. Башында кыйын болду, кийин конуп калдык. Балдар айылда "
    "калды, акчаны ай сайын жиберип турдук."
)
KYRGYZ = (
    "Күйөөм шаарда жүрөт, өзүм үйдө балдарды багам. Энемдин үйүнө барып, өткөн жылы көп нерсени түшүндүм, ыраазымын."
)
UZBEK = "Ҳозир уйда ўтираман, болаларга қарайман. Акам Москвага кетган, ҳаёт осон эмас, лекин ўғлим ўқияпти."
TURKISH = (
    "Baharda gittik, kocam inşaatta iş buldu. Başlangıçta çok zordu, sonra alıştık. Çocuklar köyde büyükannelerinin "
    "yanında kaldı, her ay düzenli para gönderdik. İstanbul’a ilk gelişimizdi."
).replace("’", "'")
ENGLISH = (
    "We left in spring – my husband had found work. “Come back when you like,” he said… I didn’t. It was a naïve café."
)

CASES = [
    *((RUSSIAN, codec) for codec in ("cp1251", "koi8-r", "cp866")),
    *((RUSSIAN_CAPITALS.replace("№", "N"), codec) for codec in ("cp1251", "koi8-r", "cp866")),
    (RUSSIAN_QUOTES, "cp1251"),
    (KAZAKH, "kz1048"),
    (KAZAKH, "ptcp154"),
    (KYRGYZ, "kz1048"),
    (KYRGYZ, "ptcp154"),
    *((KYRGYZ_PLAIN, codec) for codec in ("cp1251", "koi8-r", "cp866")),
    (UZBEK, "ptcp154"),
    (TURKISH, "iso8859-9"),
    (ENGLISH, "cp1254"),
    *(
        (text, codec)
        for text in (RUSSIAN, KAZAKH, KYRGYZ, TURKISH, ENGLISH)
        for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
    ),
]


@pytest.mark.parametrize(("text", "codec"), CASES)
@pytest.mark.parametrize("times", [1, 30])
def test_each_text_is_found_in_its_encoding(text: str, codec: str, times: int) -> None:
    raw = "\n".join([text] * times).encode(codec)
    found = decode.decode(raw)
    assert found.encoding == codec
    assert found.text == "\n".join([text] * times)
    assert found.encodings[0] == codec
    assert "encoding-doubtful" not in found.notices


@pytest.mark.parametrize("text", RUSSIAN.split(". ") + KYRGYZ_PLAIN.split(". "))
@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "cp866"])
def test_one_sentence_is_enough_for_cyrillic(text: str, codec: str) -> None:
    assert decode.decode(text.encode(codec)).encoding == codec


def test_all_candidates_decode_the_whole_file() -> None:
    raw = (RUSSIAN * 2000).encode("cp1251") + b"\x98"
    for codec in decode.decode(raw).encodings:
        raw.decode(codec)
    assert "cp1251" not in decode.decode(raw).encodings


def test_a_few_letters_are_doubtful() -> None:
    assert "encoding-doubtful" in decode.decode("Ой".encode("cp1251")).notices


def test_broken_utf8_is_doubtful() -> None:
    raw = RUSSIAN.encode() + b"\xd0"
    assert "encoding-doubtful" in decode.decode(raw).notices


def test_ascii_reads_as_utf8() -> None:
    assert decode.decode(b"I: hello\nR: yes").encoding == "utf-8"


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(1, 256)) * 4, b"PK\x03\x04\x14\x00\x08"]
)
def test_what_is_not_text_is_refused(raw: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode.decode(raw)
    assert caught.value.code is Code.FORMAT_BROKEN


@pytest.mark.parametrize("encoding", ["no such", "rot13", "base64", "unicode_escape", "utf-7", "idna", "a\x00b", "é"])
def test_unknown_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(InputError) as caught:
        decode.decode(b"abc", encoding)
    assert caught.value.code is Code.ENCODING_UNKNOWN


def test_a_wrong_encoding_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        decode.decode(RUSSIAN.encode("cp1251"), "utf-8")
    assert caught.value.code is Code.ENCODING_WRONG
    assert "Расскажите" not in repr(caught.value.facts)


def test_a_correction_overrules_the_guess() -> None:
    found = decode.decode(RUSSIAN.encode("cp1251"), "Windows-1251")
    assert (found.encoding, found.text) == ("cp1251", RUSSIAN)
    assert decode.decode(RUSSIAN.encode("cp1251"), "koi8-r").text != RUSSIAN


def test_marks_and_line_ends_are_told() -> None:
    raw = codecs.BOM_UTF8 + unicodedata.normalize("NFD", "Байыр\r\nкүн\rа\u00a0б\n").encode()
    found = decode.decode(raw)
    assert found.text == "Байыр\nкүн\nа\u00a0б\n"
    assert found.notices == ("bom", "mixed-line-ends", "nfd")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a&#8212;b", "a—b"),
        ("AT&amp;T &quot;x&quot;", 'AT&T "x"'),
        ("e&#769;", "é"),
        ("&#x4B;&eacute;", "Ké"),
        ("AT&T; &nosuch; &copy= &#0; &#1; &#xD800;", "AT&T; &nosuch; &copy= &#0; &#1; &#xD800;"),
    ],
)
def test_entities(written: str, read: str) -> None:
    assert decode.entities(written) == read
