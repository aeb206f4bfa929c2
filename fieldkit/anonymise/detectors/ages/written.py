"""Ages in numbers and in words, in six languages."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors.ages import counts
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import APOSTROPHES, Words, in_small
from fieldkit.anonymise.findings import Finding, FindingKind

_Table = Sequence[str | tuple[str, str]]
"""Patterns; what one of them needs stands before it, as parts of words."""
_A = f"[{APOSTROPHES}]"
_RU_TENS = r"(?:(?:двадцат|тридцат|пятьдесят|пятидесят|шестьдесят|шестидесят|семьдесят|семидесят|восемьдесят|восьмидесят)(?:ь|и|ью)?|сорока?|девяносто?а?)"
_RU_ONES = r"(?:один|одна|одного|одному|одним|одной|два|две|двух|двум|три|тр[её]х|тр[её]м|четыре|четыр[её]х|четыр[её]м|пять|пяти|шесть|шести|семь|семи|восемь|восьми|девять|девяти|десять|десяти|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат(?:ь|и))"
_RU = rf"(?:(?:{_RU_TENS})(?:\s+{_RU_ONES})?|{_RU_ONES})"
_RU_ORDINAL = r"(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят)\s+)?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|двадцат|тридцат|сороков|пятидесят)[^\W\d_]+"
_KY = r"(?:(?:он|жыйырма|отуз|кырк|элүү|алтымыш|жетимиш|сексен|токсон)(?:\s+(?:бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз))?|бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз)"
_KK = r"(?:(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)(?:\s+(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз))?|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)"
_UZ = rf"(?:(?:o{_A}?n|yigirma|o{_A}?ttiz|qirq|ellik|oltmish|yetmish|sakson|to{_A}?qson|ўн|йигирма|ўттиз|қирқ|эллик|олтмиш|етмиш)(?:\s+(?:bir|ikki|uch|to{_A}?rt|besh|olti|yetti|sakkiz|to{_A}?qqiz|бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз))?|бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз|bir|ikki|uch|to{_A}?rt|besh|olti|yetti|sakkiz|to{_A}?qqiz)"
_TR = r"(?:(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)(?:\s*(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz))?|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)"
_EN = r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine)"
_N = r"(?:[1-9]\d?|1[01]\d)"
_N2 = r"(?:1[4-9]|[2-9]\d)"
_WHO_RU = r"(?:мне|ему|ей|им|нам|тебе|вам|мужу|жене|сыну|дочке|дочери|маме|матери|отцу|папе|брату|сестре|бабушке|дедушке|дочке|сынишке|внуку|внучке|папе|свекрови|тёще|ребёнку|ребенку|малышу|младшему|старшему|младшей|старшей|(?-i:[А-ЯЁ][а-яё]+(?:у|ю)))"
_LOC_KY = r"(?:да|де|до|дө|та|те|то|тө)"

_SURE: _Table = [
    rf"\b(?:{_N}|{_RU})(?:\s*[-–]\s*(?:{_N}|ти))?(?:\s*(?:с\s+(?:половиной|лишним|чем-то)|-?(?:ти|и|х|летн[^\W\d_]*)))?[\s-]*(?:летн(?:ий|яя|ие|его|ей|юю|им|их|ему)|лет(?:а|у|ия|ие)?(?=\s+(?:мне|ему|ей|было|исполн|стук|от\s+роду|мужу|жене|сыну|дочер|маме|отцу|сейчас)))(?![^\W\d_])",
    rf"\b{_WHO_RU}\s+(?:(?:было|будет|тогда|сейчас|уже|ещ[её]|исполнилось|исполнится|стукнуло|где-то|около|почти|всего|только|лет|на\s+тот\s+момент|как\s+раз|недавно|вот|скоро|же|ж|там|ведь|и|аж|на\s+сегодня|в\s+этом\s+году)\s+){{0,4}}(?:лет\s+)?(?P<a>(?:{_N}|{_RU})(?:\s+с\s+половиной)?(?:\s+(?:лет|год(?:а|ик(?:а|ов)?)?|годков|годиков))?)(?=[\s,.;:!?…)]|$)(?!\s*(?:раз|месяц|минут|час|руб|сом|тысяч|дн|недел|человек|дет|процент))",
    rf"\bвозраст(?:е|а|у|ом)?\s+(?:(?:от|в|около|до)\s+)?(?P<d>(?:{_N}|{_RU})(?:\s*[-–]\s*{_N})?(?:-?ти)?(?:\s+(?:лет|года?))?)",
    rf"\b(?:жаш(?:ым|ы|ыңыз|ың)|жас(?:ым|ы|ыңыз))\s+(?:азыр\s+|қазір\s+|быйыл\s+|биыл\s+)?(?P<e>(?:{_N}|{_KY}|{_KK})(?:{_LOC_KY}|[гк][аеоө]|ға|ге|қа|ке)?(?:мин|мын|мун|мүн)?)(?![^\W\d_])",
    rf"\b(?:yosh(?:im|i|ingiz)|ёшим|ёши)\s+(?:hozir\s+)?(?P<h>(?:{_N}|{_UZ})(?:da|ga)?(?:man|miz)?)(?![^\W\d_])",
    rf"\byaşım\s+(?P<j>{_N}|{_TR})",
    (
        "year|yo|y.o|y/o",
        rf"\b(?:{_N}|{_EN})[\s-]years?[\s-]olds?\b|\b(?:{_N}|{_EN})\s+years?\s+of\s+age\b|\b(?:{_N}|{_EN})[\s-]*y[./]?o\b",
    ),
    rf"\b(?:aged?|turned|turning|turns?|lived\s+to(?:\s+be)?|dead\s+at|age)\s+(?:of\s+|about\s+|around\s+|just\s+)?(?P<l>(?:{_N}|{_EN})(?:\s+(?:to|and|-)\s+(?:{_N}|{_EN}))?)(?![^\W\d_])(?!\s*(?:people|days|dollars|km|percent|thousand|hundred|of\s+us))",
    r"\bin\s+(?:my|his|her|their|our)\s+(?:early\s+|late\s+|mid[\s-]?)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|teens)\b|\b(?:мне|ему|ей)\s+(?:за|под)\s+(?:тридцать|сорок|пятьдесят|шестьдесят|семьдесят|\d0)\b",
    (
        "?",
        rf"(?:сколько\s+(?:вам|тебе|ему|ей|им)[^?\n]{{0,20}}|(?:how\s+old|канча\s+жаш|неше\s+жас|қанша\s+жас|жасыңыз|жашыңыз|necha\s+yosh|неча\s+ёш|yoshingiz|kaç\s+yaş|kaçtay|канчадамын|нешедемін|nechadaman|нечадаман)[^?\n]{{0,30}})\?[\s»\"]*(?:—\s*)?(?:\n[^\n:]{{0,14}}:\s*)?(?:(?:да|ну|а|мне|ему|ей|где-то|уже|well|oh|about|эми|ээ|yani|şey|ha)[,\s]+){{0,2}}(?P<r>{_N2}|{_RU}|{_KY}|{_KK}|{_UZ}|{_TR}|{_EN})(?:(?:[гк][аеоө]|да|де|до|дө|та|те|то|тө|da|de|ta|te)(?:мын|мин|мун|мүн|мін|man|yım|yim|yum)?)?(?![^\W\d_])",
    ),
    rf"\b(?P<s>(?:{_RU_TENS})(?:\s+{_RU_ONES})?(?:\s+(?:лет|год|года))?)(?=\s+(?:мне|ему|ей|нам|было|будет|исполнится|исполнилось|стукнуло|стукнет)(?![^\W\d_])(?!\s+(?:человек|тысяч|руб|процент)))",
    r"(?-i:[A-ZА-ЯЁҚҒӘӨҮІҢÇŞĞİÖÜ][^\W\d_]+),\s+(?P<u>[1-9]\d)(?=\s*,)(?!,\s*\d)",
    rf"\b{_RU_ORDINAL}\s+год\s+(?:пош[её]л|идет|идёт|мне|ему|ей)",
]
_KIN_RU = (
    r"(?:мне|ему|ей|нам|им|вам|тебе|маме|мамке|матери|отцу|папе|бабушке|бабуле|дедушке|деду|сыну|сынишке|сынку|дочке|дочери|дочурке|доченьке|внуку|внучке|"
    r"мужу|жене|брату|братишке|сестре|сестрёнке|тёте|дяде|ребёнку|ребенку|малышу|малышке|пацану|девочке|мальчику|парню|девушке|женщине|мужчине|старшей|старшему|"
    r"младшей|младшему|средней|среднему|свекрови|свёкру|тёще|тестю|племяннику|племяннице|близнецам|двойняшкам|детям|обоим|эже|апа|аке)"
)
_FILL_RU = r"(?:(?:чуть|немного|слегка|глубоко|моей|моему|моим|его|е[её]|их|нашей|нашему|сейчас|скоро|уже|по|лет|около|почти|где-то|примерно|было|будет|исполнилось|стало|всего|только|тогда|ещё|еще|там|полных|как\s+раз|вот-вот|больше|меньше|на\s+тот\s+момент|в\s+этом\s+году|сколько|поди|наверное|наверно|небось|этак|ровно|целых|аж|хорошо|давно|далеко|ближе|без\s+малого|никак|кажется|вроде|не|же|ж|по|и|обоим|всем|стало),?\s+)"
_NOT_COUNT_RU = r"(?!\s*(?:раз|минут|час|руб|тысяч|сом|человек|дет|дней|дня|день|недел|килограмм|кг|процент|штук|комнат|смен|этаж|-?й?\s*класс|назад))"
_TURKIC_ONES = r"(?:бир|эки|үч|уч|төрт|беш|алты|жети|сегиз|тогуз|бір|екі|үш|бес|жеті|сегіз|тоғыз)"
_TURKIC_TENS = r"(?:он|жыйырма|жигирма|жиырма|отуз|отиз|отыз|кырк|қырық|элүү|эллик|елу|алтымыш|алпыс|жетимиш|жетпіс|сексен|токсон|тоқсан)"
_TURKIC_N = rf"(?:{_TURKIC_TENS}\s+{_TURKIC_ONES}|{_TURKIC_TENS}|{_TURKIC_ONES}|{_N})"
_TR_N = r"(?:(?:on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)\s*(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)?|[1-9]\d)"
_TR_KIN = r"(?:annem|babam|kızım|oğlum|kocam|eşim|karım|ablam|abim|kardeşim|teyzem|halam|dedem|ninem|büyüğü|küçüğü|yaşım|kendisi)"
_EN_N = rf"(?:{_EN}|{_N})"
_EN_WHO = r"(?:(?!(?:there|it|this|that|what|here|which|none|nobody|everyone|who|today)\b)(?:mother|father|mom|mum|dad|son|daughter|brother|sister|wife|husband|grandmother|grandfather|grandma|grandpa|kid|kids|child|children|boy|girl|baby|twins|oldest|youngest|older|younger|eldest|one|i|he|she|we|they|you|(?-i:[A-Z][a-z]+)),?)"
_GENITIVE_RU = r"(?:сорока|девяноста|(?:двадцати|тридцати|пятидесяти|шестидесяти|семидесяти|восьмидесяти)(?:\s+(?:одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти))?|[а-яё]+надцати|десяти|ста)"
_WITH_KIN: _Table = [
    rf"\b{_KIN_RU},?\s+{_FILL_RU}{{0,4}}?(?P<a>(?:(?:скоро|почти|около|уже|по)\s+)?(?:за\s+|под\s+|к\s+|далеко\s+за\s+)?(?:полтинник|{_N}|{_RU}(?:-{_RU})?|полтора|полгода|месяц(?:а|ев)\s+(?:{_N}|{_RU}))(?:\s+с\s+половиной)?(?:\s+(?:лет|год(?:а|ик(?:а|ов)?)?|месяц(?:а|ев)?))?)(?![^\W\d_]){_NOT_COUNT_RU}",
    (
        "год",
        rf"\b{_KIN_RU}\s+(?P<b>годик|год|полтора\s+года|полгода|полгодика|(?:(?:ещё|еще|уже)\s+)?нет(?:\s+и)?\s+года)(?![^\W\d_])(?!\s+(?:назад|не))",
    ),
    rf"\b(?P<c>лет\s+(?:так\s+)?{_GENITIVE_RU})(?![а-яё])(?!\s+(?:назад|работ|прожи|жи|подряд))",
    r"\b(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|[а-яё]+надцати|[а-яё]+десяти|сорока|двадцати|тридцати)(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти)?(?:летн|месячн|недельн|годовал)[а-яё]+|\b(?:годовал|полуторагодовал|полугодовал)[а-яё]+",
    rf"(?:замуж|уехал[аи]?|приехал[аи]?|женил[^\W\d_]*|родил[^\W\d_]*|осталась|остался|умер(?:ла)?|ушл[аи]|уш[её]л|поступил[аи]?|начал[аи]?|овдовел[аи]?|выдали|похоронила?)\s+(?:[^\W\d_]+\s+){{0,2}}(?P<e>в\s+(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[а-яё]+надцать|{_N2})(?:\s+(?:лет|год[а]?))?)(?![^\W\d_:])",
    rf"\b(?:мне|ему|ей|мужу|жене|сыну|дочке|маме|отцу)\s+(?:сейчас\s+|уже\s+|пош[её]л\s+|идёт\s+|идет\s+)?(?P<f>{_RU_ORDINAL}(?:\s+год)?)(?=\s*(?:[,.;!?]|$|пош|ид))",
    rf"\b(?:yoshim|yoshi|ёшим|ёши)\s+(?P<j>(?:{_N}|{_UZ})\s?(?:da|ga|да|га)?(?:man|miz)?)(?![^\W\d_])",
    rf"\b{_TR_KIN}\s+(?P<l>{_TR_N})(?=\s*(?:[,.;!?]|$))",
    r"\b(?:female|male|married|single|widow(?:ed)?|divorced|respondent|респондент|женщина|мужчина|замужем|женат|аял|эркек|әйел|ер\s+адам|ayol|erkak|kadın|erkek|evli|bekar)\s*,\s*(?P<o>[1-9]\d)(?!\d)",
    rf"\b{_EN_WHO}\s*,\s*(?!one\b)(?P<p>(?:{_EN})|[1-9]\d)(?=\s*,)",
]
_COUNTED_RU = r"(?:тыс|сом|руб|доллар|евро|лир|тенге|сум|вон|челов|люд|дн|день|дня|час|минут|секунд|процент|кило|км|метр|кг|тонн|литр|квартир|дом|комнат|дет|раз|год|лет\s+(?:назад|работ|прож|жи)|сот|миллион|кв|номер|этаж|штук|баран|голов|месяц|недел|мест|страниц|градус|и\s+\d|:\d)"
_COUNTED_TURKIC = (
    rf"(?:миң|мың|ming|минг|bin|сом|сум|so{_A}m|теңге|рубл|rubl|ruble|доллар|dolar|dollar|евро|avro|lira|вон|von|won|киши|кісі|адам|kishi|kişi|odam|одам|бала|bola|çocuk|жыл|йил|yil|yıl|күн|кун|kun|gün|"
    rf"ай(?!ш|н|т)|oy|ay\b|саат|сағат|soat|saat|минут|daqiqa|dakika|жума|апта|hafta|үй|uy\b|ev\b|жер|км|km|чакырым|шақырым|kilometr|пайыз|процент|foiz|yüzde|кой|қой|koyun|qo{_A}y|баш|bosh\b|метр|metr|кило|kilo|тонн|tonna|жүз|yuz|yüz|"
    rf"даана|dona|tane|орун|жолу|рет|marta|kere|kez|номер|мектеп|maktab|класс|sinf|sınıf|батир|квартир|daire|этаж|кат\b|ақпан|қаңтар|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр|yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sent|okt|noyabr|dekabr|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)"
)
_COUNTED_EN = r"(?:thousand|hundred|million|dollars?|euros?|pounds?|lira|rubles?|soms?|people|persons?|men|women|families|houses?|rooms?|days?|weeks?|months?|years?\s+(?!old)|hours?|minutes?|percent|kilometers?|miles?|times|degrees|sheep|of\s+(?:us|them)|students?|workers?|%)"
_ROUND_RU = r"(?:тридцатник|сороковник|полтинник|полтос|четвертак|сорокет|тридцатк)[а-я]*"
_EN_TENS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_ORDINAL_GENITIVE_RU = r"(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|сороков|[а-яё]+десят|девяност|двадцат|тридцат|[а-яё]+надцат)(?:ого|его)"
_LOOKS: _Table = [
    rf"\b(?:скоро|уже|почти|под|за|к|мне|ему|ей|вот-вот|стукнул[а-я]*|разменял[а-я]*)\s+(?P<a>{_ROUND_RU})(?![а-яё])",
    rf"\b(?:выгляд|выгляж)[а-яё]*\s+(?:[а-яё]+\s+){{0,2}}(?P<b>на\s+(?:все\s+)?(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[а-яё]+надцать|{_N2})(?:\s+лет)?)(?![\w])",
    rf"\bна\s+вид\s+(?:ему\s+|ей\s+)?(?P<c>(?:лет\s+)?(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[а-яё]+надцат[ьи]|{_N2})(?:\s+лет)?)(?![\w])",
    rf"\b(?P<d>(?:{_TR_N}))\s+(?:gösteri|göster|gibi\s+dur)[a-zıüöşçğ]*",
    rf"\b(?:looks?|looked|looking|seems?)\s+(?P<e>(?:(?:about|around|over|under|like|maybe|almost|nearly)\s+)*(?:{_N2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?))(?=\s*[,.;!?)]|\s*$|\s+(?:but|and|to|now|already)\b)",
    r"\b(?:yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan)l[ıiuü]\s+yaş[^\W\d_]*",
    rf"\b(?P<h>в\s+(?:свои|мои|его|её|ее)\s+(?:неполных\s+|полных\s+)?(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[2-9]\d|[а-яё]+надцать)(?:\s+(?:лет|год[а]?))?)(?![\w])",
    r"(?-i:[A-ZА-ЯЁҚҒӘӨҮІҢҰҲЎÇŞĞİÖÜ][^\W\d_]+)\s\((?P<i>[1-9]\d)(?:\s(?:лет|год[а]?|жашта|жаста|yoshda|ёшда|yaşında))?\)",
    ("год|лет", rf"\b{_KIN_RU}\s+(?P<f>(?:год|годик|{_RU}\s+(?:года?|лет))\s+и\s+{_RU}(?:\s+месяц[а-я]*)?)(?![а-яё])"),
]
_DESCRIBED: _Table = [
    (
        "single|married|divorced|widow|separated|замуж|холост|женат|разв|вдов|бойдок|boydoq|bek|evli|dul",
        rf"(?<![\w,.-])(?P<a>{_N2}|{_EN_TENS}|{_RU_TENS}(?:\s+{_RU_ONES})?)\s*,\s*(?:single|married|divorced|widow(?:ed)?|separated|(?:не\s+)?замужем|холост|женат|развед[её]н[а-я]*|вдова|вдовец|бойдок|boydoq|bekâr|bekar|evli|dul)(?![^\W\d_])",
    ),
    rf"\b(?:я|ты|он|она|сам|сама|мы|они|муж|жена|брат|сестра|мать|мама|отец|сын|дочь)\s+(?P<b>(?:{_RU_TENS}\s+)?{_ORDINAL_GENITIVE_RU}\s+года)(?![а-яё])",
]
_BORN: _Table = [
    r"(?<=,\s)(?P<d>(?:год|годик|полтора\s+года|полгода)(?:\s+и\s+[а-яё]+\s+месяц[а-я]*)?)(?=\s*[,.])",
    rf"\bгод[а-я]*\s+рождения\s*[—:–-]?\s*(?P<b>(?:(?:{_RU_TENS})\s+)?[а-яё]+(?:ый|ой|ий|ого|его)|(?:19|20)?\d\d)(?![\w])",
    (
        "side|that|year",
        rf"\b(?:the\s+)?(?:wrong|right|other|far)\s+side\s+of\s+{_EN}\b|\b{_EN_N}\s+if\s+that\b|\b(?:a|one)\s+year\s+and\s+{_EN_N}\s+months?\b|\b{_EN_N}\s+years?\s+and\s+{_EN_N}\s+months?\b",
    ),
    (
        "single|married|divorced|widow|separated|замуж|холост|женат|разв|вдов|бойдок|boydoq|bek|evli|dul",
        rf"(?:^|(?<=[.!?]\s))(?P<c>{_EN_TENS}|{_N2}|{_RU_TENS}(?:\s+{_RU_ONES})?)(?=,\s+[^\W\d_]+,\s+(?:not\s+)?(?:single|married|divorced|widow|не\s+замужем|замужем|женат|холост|вдова))",
    ),
    r"\b(?:my|his|her|our|their)\s+(?P<a>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:[a-z]+teenth|[a-z]+tieth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\s+birthday|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+(?:st|nd|rd|th)|[a-z]+tieth)\s+year(?!\s+(?:at|of|in|as|with|on)\b))",
    (
        "жылкы|жылғы|йилги|yilgi|liy|luy|lüy|lis|lus|lüs",
        r"\b(?:19)?\d\d\s?[-'’]?\s?(?:(?:жылкы|жылғы|йилги|yilgi)(?:м[ыі]н|мун|ман|man|сы[нң]|лар)?|l[ıiuü](?:y[ıiuü]m|s[ıiuü]n|yd[ıiuü]m?))(?![^\W\d_])",
    ),
    (
        "жылғы|жылкы|yilgi",
        r"\b(?:елу|алпыс|жетпіс|сексен|тоқсан|элүү|алтымыш|жетимиш|сексен|токсон|ellik|oltmish|yetmish|sakson|to'qson)\s+[^\W\d_]+(?:нш[ыі]|нч[ыиуү]|nchi)\s+(?:жылғымын|жылкымын|жылкыбыз|yilgiman|жылғыбыз)",
    ),
]
_STANDING_ALONE: _Table = [
    rf"(?<!номер )\b{_RU_TENS}\s+{_RU_ONES}(?![^\W\d_])(?!\s*-?{_COUNTED_RU})(?!\s+(?:{_RU}))",
    rf"\b{_TURKIC_TENS}\s+{_TURKIC_ONES}(?:(?:да|де|до|дө|та|те|то|тө|[гкқғ][аеоө])(?:мин|мын|мун|мүн|мін|ги|гы|гу|гү|гі|ғы)?)?(?![^\W\d_])(?!\s*-?{_COUNTED_TURKIC})(?!\s+{_TURKIC_N})",
    rf"\b(?:o{_A}n|yigirma|o{_A}ttiz|qirq|ellik|oltmish|yetmish|ўн|йигирма|ўттиз|қирқ|эллик|олтмиш|етмиш)\s+(?:bir|ikki|uch|to{_A}rt|besh|olti|yetti|sakkiz|to{_A}qqiz|бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз)(?:da|ga|да|га)?(?:man|ман)?(?![^\W\d_])(?!\s*-?{_COUNTED_TURKIC})",
    rf"\b(?:yirmi|otuz|kırk|elli|altmış|yetmiş|seksen)\s?(?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz)(?![^\W\d_])(?!\s*-?{_COUNTED_TURKIC})",
    rf"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b(?!\s*-?{_COUNTED_EN})(?!\s+(?:twenty|thirty|hundred|point))",
    r"(?<=,\s)[1-9]\d(?=\s*[,.;])(?!,\d)(?!\.\d)",
    rf"(?<=,\s)(?:{_EN_TENS}|(?:six|seven|eight|nine|thir|four|fif|eigh)teen|{_RU_TENS}|[а-яё]+надцать)(?=\s*[,.;!])",
]
_TENS_RU = rf"(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[2-9]\d|полтинник[а-я]*)"
_ORDINAL_RU = r"(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ый|ой|ий|ого|ьего|ому|ьему|ым|ом|ьем|ьим)"
_BOUND_RU = r"(?=\s*[,.;:!?…)»]|\s*$|\s+(?:а|и|но|уже|лет|был[аои]?|наверн|когда|он|она|мне|ему|ей))"
_NEARLY_EN = r"(?:barely|hardly|not\s+(?:even|yet|quite)|pushing|going\s+on|getting\s+on\s+for|close\s+to|coming\s+up\s+to|(?:well|way|just|long)\s+(?:past|over|under)|rising|touching)"
_UNIT_EN = r"(?:weeks?|months?|days?)"
_IN_OTHER_WORDS: _Table = [
    # how far past it or how near, and what somebody has reached
    rf"\b(?:(?:за|под|около|лет)\s+)?{_TENS_RU}\s+с\s+(?:небольшим|лишним|хвостик[а-я]+|хвост[а-я]+|копейк[а-я]+|гаком|плюсом)(?!\s*{_COUNTED_RU})",
    rf"\b(?:{_TENS_RU}|{_RU})(?:\s+(?:лет|год[а]?))?\s+(?:(?:уже|ещё|еще|не|как\s+раз|недавно|скоро|вот|только)\s+){{0,3}}(?:исполн|стукн|минул|сравня|грян)[а-яё]+",
    rf"\bи\s+(?P<a>{_TENS_RU}(?:\s+лет)?\s+(?:не\s+было|нет|не\s+дашь|не\s+дать))(?![а-яё])",
    rf"\b(?P<k>под\s+{_TENS_RU}){_BOUND_RU}",
    rf"\b(?:далеко|хорошо|давно|уже|что-то|где-то|ближе|поди,?|дело)\s+(?P<l>(?:за|к)\s+{_TENS_RU}){_BOUND_RU}",
    rf"\b(?:{_RU_TENS}\s+{_ORDINAL_RU}(?:\s+год[а-я]*)?|{_ORDINAL_RU}\s+год[а-я]*)\s+(?:пош[её]л|ид[её]т)(?![а-яё])(?!\s+(?:как|с\s+тех))",
    (
        "умер|погиб|сконч|женил|вышла|овдов|родила|остал",
        rf"\b(?:умер|погиб|скончал|женил|вышла\s+замуж|овдове|родила|остал[аи]?с[ья]\s+вдов)[а-яё]*[^.!?\n]{{0,25}}?,?\s(?P<c>в\s+(?:{_RU_TENS}(?:\s+{_RU_ONES})?|[а-яё]+надцать|{_N2})(?:\s+(?:лет|год[а]?))?)(?![\w:])(?!\s*(?:час|минут|:|-м|руб|тыс))",
    ),
    (
        "р.|гр|г р|рожд",
        r"\b(?:\d\d|\d{4}|(?:[а-яё]+\s+)?[а-яё]+(?:ого|его))(?:-?го)?\s+(?:г\.?\s?р\.?|года\s+рождения)(?![а-яё])",
    ),
    rf"(?<=,\s){_NEARLY_EN}\s+{_EN_N}(?=\s*[,.;!?)])",
    rf"\b{_EN_N}\s+going\s+on\s+{_EN_N}\b|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[2-9]0)[\s-]?(?:odd|something|ish)\b(?!\s+[a-z]+s\b)(?!\s+(?:people|men|women|children))",
    rf"\b{_EN_N}[\s-]{_UNIT_EN}[\s-]olds?\b",
    r"\b(?P<g>(?:one|two|three|four|five|six|seven|eight|nine|[1-9])\s+and\s+a\s+half)(?=\s*[,.;!?)]|\s*$)",
    r"\bborn\s+in\s+(?P<h>(?:(?:19|20)\d\d|['’]?\d\d))(?!\d)",
    r"\b(?P<i>(?:19|20)\d\d(?:\s*-?\s*(?:жылы|жылдын|йили|йилда|yili|yilda|yılında))?(?:\s+(?:туул|туғ|tug['ʻ‘’]il|doğ|төрөл)[^\W\d_]+|\s+doğumlu[^\W\d_]*))",
    r"\bродил[а-яё]+\s+в\s+(?P<j>(?:19|20)\d\d|\d\d-м|[а-яё]+\s+[а-яё]+том(?:\s+году)?)",
]
_SCRIPTS = {
    "latin": re.compile("[a-zçğıöşü]", re.IGNORECASE),
    "cyrillic": re.compile("[а-яёәғқңөұүһіў]", re.IGNORECASE),
}
_CAPITALS = "(?-i:"
_NO_WORDS = re.compile(r"\\.|\(\?P<\w>|\(\?-i:|\[[^\]]*\]")


_ALONE = 0.45
"""How sure a number is that nothing says an age of."""


class _Pattern(NamedTuple):
    """A pattern of ages.

    Attributes:
        expression: for the text, or the text in small letters.
        small: whether for the latter.
        score: how sure it is.
        scripts: that its words are written in; without them it need not be tried.
        needs: parts of words in small letters, one of which is in whatever it matches; none where nothing is.
    """

    expression: re.Pattern[str]
    small: bool
    score: float
    scripts: frozenset[str]
    needs: tuple[str, ...]


def _patterns() -> Iterator[_Pattern]:
    for written, score in (
        (_SURE, 0.91),
        (_WITH_KIN, 0.89),
        (_IN_OTHER_WORDS, 0.88),
        (_LOOKS, 0.86),
        (_DESCRIBED, 0.86),
        (_BORN, 0.86),
        (_STANDING_ALONE, _ALONE),
    ):
        for entry in written:
            needs, one = entry if isinstance(entry, tuple) else ("", entry)
            literal = _NO_WORDS.sub("", one)
            scripts = frozenset(name for name, letters in _SCRIPTS.items() if letters.search(literal))
            small = _CAPITALS not in one
            expression = in_small(one, re.MULTILINE) if small else re.compile(one, re.IGNORECASE | re.MULTILINE)
            yield _Pattern(expression, small, score, scripts, tuple(filter(None, needs.split("|"))))


_PATTERNS = tuple(_patterns())
_THAN = re.compile(
    r"\s*(?:katta|kichik|катта|кичик|улуу|кичүү|кичине|үлкен|кіші|büyük|küçük|старше|младше)(?![^\W\d_])", re.IGNORECASE
)
"""What makes a number of years one between two people: эки жаш улуу."""
_BEFORE, _AFTER = 14, 8
"""How many words around a number may say that it is an age."""


@cache
def _numbers() -> tuple[tuple[str, ...], frozenset[str]]:
    return lists.section("time.txt", "number"), frozenset(lists.section("time.txt", "numbers"))


@lru_cache(maxsize=100_000)
def _counts(word: str) -> bool:
    begins, whole = _numbers()
    lower = word.lower()
    return lower[0].isdigit() or lower in whole or lower.startswith(begins)


def find(words: Words) -> Iterator[Finding]:
    """Ages of people; numbers of years at work or on the road are left alone."""
    for begins, ends in words.around(_counts, before=_BEFORE, after=_AFTER):
        stretch = words.text[begins:ends]
        seen = {name for name, letters in _SCRIPTS.items() if letters.search(stretch)}
        in_small_letters = words.small[begins:ends]
        for pattern, small, score, scripts, needs in _PATTERNS:
            if scripts and not scripts & seen:
                continue
            if needs and not any(part in in_small_letters for part in needs):
                continue
            for place in pattern.finditer(words.small if small else words.text, begins, ends):
                start, end = place.span(place.lastgroup or 0)
                written = words.text[start:end]
                if not written.strip() or _THAN.match(words.text, end) or counts.is_counted(words, start, end):
                    continue
                end = start + len(written.rstrip())
                if score == _ALONE and counts.is_measure(words, start, end):
                    continue
                yield Finding(start, end, FindingKind.AGE, score, "ages")
