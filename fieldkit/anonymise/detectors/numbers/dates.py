"""Dates in numbers and in words, in six languages."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import APOSTROPHES, Token, Words, in_small
from fieldkit.anonymise.findings import Finding, FindingKind

_A = f"[{APOSTROPHES}]"
_TAIL = rf"(?:{_A}?[^\W\d_]+)?"
_CASE = r"(?:[ыи]н?)?(?:[дт][ае](?:г[ыи]|н)?|[дтн][ыи][нң]|нан|нен|нинг|ны|ни|г[ае]|ка|қа|ға|гача|ғача)|[ыи]|ына|ине"
"""Turkic endings of a short month, which other words go on from: май, майор."""
_MONTHS = (
    rf"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[^\W\d_]*|март(?:а|е|у|ом|{_CASE})?|"
    rf"август(?:а|е|у|ом|{_CASE})?|ма(?:я|е|ю|ем)|май(?:{_CASE})?|"
    r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)[^\W\d_]{0,8}|"
    rf"(?:yanvar|fevral|aprel|iyun|iyul|avgust|sent[ay]{{1,2}}br|okt[ay]{{1,2}}br|noyabr|dekabr)(?:{_A}?[^\W\d_]{{1,7}})?|"
    rf"(?:ocak|ocağ|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|aralığ)(?:{_A}?(?:ın|in|un|ün|ta|te|da|de|tan|ten|dan|den|a|e|ı|i|u|ü|ında|inde|unda|ünde|daki|deki|taki|teki|ına|ine|ının|inin|un[ua]|ün[üe]))?|"
    rf"(?:mart|may)(?:{_A}?(?:(?:i|in|n)?(?:ta|da|dan|tan|ning|ga|gacha|dagi)|ın|ı|ayında))?|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)(?![^\W\d_])"
)
_SURE_MONTHS = (
    r"(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|е|ю|ем|ём|ях|ский|ская|ской|ские|дын|де|да|ден|дан|дин|дун|дүн|дө|до|дагы|деги|дың|дің|ында|инде|га|ге|гача|и)|(?:в|с|до|к|на|ар|этот|прошлом|марте|начале|конце|середине)\s+(?:марте|марта|марту|мае|мая|маю|августе|августа)|августе|марте|"
    r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:дың|дің|тың|тің|ның|нің|да|де|та|те|нан|нен|дан|ден|тан|тен|ға|ге|қа|ке|дағы|дегі|нда|\s+айы[^\W\d_]*)|(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)\s+ай[^\W\d_]*|"
    r"(?:yanvar|fevral|aprel|iyun|iyul|avgust|sent[ay]{1,2}br|okt[ay]{1,2}br|noyabr|dekabr|mart|may)(?:da|dan|ga|gacha|ning|\s+oyi[^\W\d_]*)|"
    rf"(?:ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|mart)(?:{_A}?(?:ta|te|da|de|tan|ten|dan|den|ın|in|un|ün)|\s+ayı[^\W\d_]*)|"
    r"\b(?:january|february|april|june|july|august|september|october|november|december)\b|(?:in|since|until|by|of|last|next|this|early|late|mid)\s+(?:march|may)\b|март\s+ай[^\W\d_]*|(?:март|август|май)(?:та|тан|да|дан|тын|дын|ында|тың|дың))"
)
_YEAR = r"(?:1[89]\d\d|20[0-4]\d)"
_YEAR_WORD = (
    r"(?:год(?:а|у|ом|е|ы|ов|ах)?|гг?\.?|жыл(?:ы|да|дын|дан|га|дар[^\W\d_]*|дары[^\W\d_]*|дың|ға|ында|ынан|ына|ының|дағы|нан|дагы|кы|ғы|[^\W\d_]{0,6})?|"
    r"йил[^\W\d_]{0,6}|yil[^\W\d_]{0,6}|yıl[^\W\d_]{0,8}|sene[^\W\d_]{0,6})"
)
_ONES = r"перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|двухтысячн"
_ORDINAL_RU = rf"(?:(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\s+)?(?:{_ONES})(?:ого|ое|ому|ом|ым|ый|ая|ой|ых|ьего|ьему|ьем|ье|ий|его|ем|е)"
_THOUSAND_RU = r"(?:тысяч[аи]\s+девятьсот|две\s+тысячи)"
_TENS_ORDINAL_RU = (
    r"(?:двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)\s+"
    r"(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ого|его)"
)
_KY = (
    r"(?:бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|жыйырма|отуз|кырк|элүү|алтымыш|жетимиш|сексен|токсон|жүз|миң|нөл)"
)
_KK = r"(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|нөл)"
_UZ = rf"(?:bir|ikki|uch|to{_A}rt|besh|olti|yetti|sakkiz|to{_A}qqiz|o{_A}n|yigirma|o{_A}ttiz|qirq|ellik|oltmish|yetmish|sakson|to{_A}qson|yuz|ming)"
_TR = r"(?:bir|iki|üç|dört|dörd|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin)"
_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|oh)"
_YEAR_EN = r"(?:nineteen|twenty)[\s-](?:oh[\s-](?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"
_EN_ORDINAL = r"(?:(?:twenty|thirty)[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
_UZ_CYRILLIC = (
    r"(?:бир|икки|уч|тўрт|беш|олти|етти|саккиз|тўққиз|ўн|йигирма|ўттиз|қирқ|эллик|олтмиш|етмиш|саксон|тўқсон|юз|минг)"
)
_NUMBER = rf"(?:{_KY}|{_KK}|{_UZ}|{_UZ_CYRILLIC}|{_TR})"
_ORDINAL_TURKIC = r"(?:сыншы|сінші|ы?нчы|и?нчи|у?нчу|ү?нчү|ы?ншы|і?нші|i?nchi|ıncı|inci|uncu|üncü|ncı|nci|ncu|ncü)"
_NO_HUNDREDS = rf"(?!\s+{_NUMBER}\s+(?:жүз|юз|yuz|yüz))"
"""Behind two thousand: 2600 is a price."""
_NOT_TIMES = r"(?!марта(?![^\W\d_]))"
"""Uzbek марта behind a number is "times"; the month has another ending there."""
_DAY_CASE = (
    r"[сs]?[ыиіуүıiuü][нn]?(?:[дтdt][аеөоae](?:[нn]|г[ыиүу]|ғ[ыі]|g[iı]|k[iı])?|[аеөae][нn]?|[гғkg][аеөae]|[ыиі])"
)
_WEEKDAY = (
    r"(?:понедельник|вторник|четверг|пятниц|суббот|воскресень)[^\W\d_]*|(?:в\s+)?среду|"
    r"(?:дүйшөмбү|шейшемби|шаршемби|бейшемби|ишемби|жекшемби|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|сенбі|жексенбі)[^\W\d_]*|жума\s+күн[^\W\d_]*|"
    r"(?:dushanba|seshanba|chorshanba|payshanba|shanba|yakshanba)[^\W\d_]*|juma\s+kuni|"
    rf"(?:pazartesi|çarşamba|perşembe|cumartesi)(?:{_A}?[^\W\d_]+)?|(?:salı|cuma|pazar)\s+günü[^\W\d_]*|"
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?"
)
_SEASON = r"(?:весн(?:а|ой|у|ы)|лет(?:о|ом|а)|осен(?:ь|ью|и)|зим(?:а|ой|у|ы)|жаз(?:ында|да|ы)|жай(?:ында|да)|күз(?:үндө|дө|інде|де)|кыш(?:ында|та)|көктем(?:де|інде)|қыс(?:та|ында)|bahor(?:da|ida)|yoz(?:da|ida)|kuz(?:da|ida)|qish(?:da|ida)|(?:bahar|yaz|kış)(?:ında|ın|ının)|(?:sonbahar|güz)(?:ında|ünde|da)|spring|summer|autumn|fall|winter)"
_DAY_TAIL = rf"(?:-?(?:го|ого|е|ое|му|ом|м|ий|й|я|чы|чи|чу|чү|нчи|нчы|нчу|нчү|інші|ншы|нші|шы|ші|і|ы|chi|nchi|st|nd|rd|th|{_A}?(?:inci|ıncı|uncu|üncü|nci|ncı|ncu|ncü))(?![^\W\d_]))?"
_TENS_OF_YEAR = (
    r"(?:элүү|алтымыш|жетимиш|сексен|токсон|елу|алпыс|жетпіс|тоқсан|ellik|oltmish|yetmish|sakson|"
    rf"to{_A}qson|эллик|олтмиш|етмиш|саксон|тўқсон|elli|altmış|yetmiş|seksen|doksan)"
)
_TENS_EN = r"(?:['’]?[4-9]\d|(?:forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?)"

_WITH_SPOKEN_YEAR = [
    rf"\b(?:\d{{1,2}}{_DAY_TAIL}|(?:{_NUMBER}\s+)?{_NUMBER}{_ORDINAL_TURKIC}?)[\s-]+{_NOT_TIMES}{_MONTHS}\s+{_TENS_OF_YEAR}(?:\s*{_NUMBER})?{_ORDINAL_TURKIC}?(?:{_DAY_CASE}|[дтdt][аеөоae](?:н|n)?)?(?:\s+{_YEAR_WORD})?(?![^\W\d_])",
    rf"\b(?:\d{{1,2}}{_DAY_TAIL}|{_ORDINAL_RU})\s+{_MONTHS}\s+{_ORDINAL_RU}(?:\s+{_YEAR_WORD})?(?![^\W\d_])",
    rf"\b(?:{_SEASON}|{_MONTHS})\s+(?:{_THOUSAND_RU}\s+)?{_ORDINAL_RU}(?:\s+год(?:а|у))?(?![^\W\d_])|\b{_TENS_ORDINAL_RU}\s+год(?:а|у),?\s+(?:в\s+|ещё\s+)?(?:{_MONTHS}|{_SEASON})",
    rf"\b(?:(?:the\s+)?{_EN_ORDINAL}\s+(?:of\s+)?)?{_MONTHS}(?:\s+(?:the\s+)?{_EN_ORDINAL})?,?\s+(?:of\s+|in\s+)?(?:{_YEAR_EN}|{_TENS_EN}|['’]\d\d)(?![^\W\d_])(?!\s+(?:people|dollars|degrees|of))",
]
_SURE = [
    rf"\b\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:{_YEAR}|\d\d)(?:{_A}[^\W\d_]+)?\b(?:\s*-?{_YEAR_WORD}\b)?",
    rf"\b{_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}\b",
    rf"\b{_YEAR}\s*-?\s*{_YEAR_WORD}\w*(?:\s*,?\s*(?:\d{{1,2}}{_DAY_TAIL}[\s-]+)?{_MONTHS}(?:\s+\d{{1,2}}{_DAY_TAIL}[^\W_]*)?(?:\s+(?:айы[^\W\d_]*|ayı[^\W\d_]*))?)?",
    rf"\b\d{{1,2}}{_DAY_TAIL}(?:\s*[-–—,]\s*\d{{1,2}}{_DAY_TAIL})?[\s-]+(?:of\s+)?{_MONTHS}(?:\s*,?\s*{_YEAR}(?:{_A}[^\W\d_]+)?(?:\s*-?{_YEAR_WORD}\w*)?)?(?:\s+(?:айы[^\W\d_]*|ayı[^\W\d_]*|günü[^\W\d_]*|күнү[^\W\d_]*|күні[^\W\d_]*))?",
    rf"(?:\b{_YEAR}\s*-?{_YEAR_WORD}?\w*\s+)?{_MONTHS}(?:\s+(?:айы[^\W\d_]*|ayı[^\W\d_]*|oyi[^\W\d_]*|ойи[^\W\d_]*))?\s+(?:the\s+)?\d{{1,2}}{_DAY_TAIL}(?:[-{APOSTROPHES}][^\W\d_]+|[^\W\d_]+)?\b(?:\s*,?\s*{_YEAR})?(?:\s+(?:күнү|күні|günü)[^\W\d_]*)?",
    rf"\b{_MONTHS}\s*,?\s+(?:of\s+)?{_YEAR}(?:{_A}[^\W\d_]+)?\b(?:\s*-?{_YEAR_WORD}\w*)?",
    rf"\b{_YEAR}\s+{_MONTHS}(?:\s+ayı[^\W\d_]*)?",
    rf"\b(?:с|from|between|in|of|since|until|by|to|till|before|after|around|about|в|до|к|по|год)\s+{_YEAR}(?:\s*(?:[-–—]|до|to|and|по|и)\s*(?:{_YEAR}|\d\d))?\b(?:\s*-?(?:{_YEAR_WORD}))?",
    rf"\b{_YEAR}\s*[-–—/]\s*(?:{_YEAR}|\d\d)\b(?:\s*-?{_YEAR_WORD}\w*)?(?:\s+(?:arası[^\W\d_]*|аралыг[^\W\d_]*|аралығ[^\W\d_]*))?",
    rf"\b{_YEAR}(?:{_A}[^\W\d_]+|-?(?:го|м|й|х|е|чи|чы|чу|нчи|інші|ші|ншы|шы|жы|ж)(?![^\W\d_])|(?:да|де|та|те|дан|ден|тан|тен|s|da|de|ta|te|dan|den)(?![^\W\d_]))?(?!\s?(?:сом|сум|руб|тенге|теңге|доллар|лира|lira|dollar|so{_A}m|адам|км|km|kg|кг|м\b|тонн|человек|kişi|people|%|евро|₽|\$))\b",
    rf"\b(?:в|с|до|к|за)?\s*{_ORDINAL_RU}\s+{_MONTHS}(?:\s+(?:{_YEAR}|{_THOUSAND_RU}?\s*{_ORDINAL_RU})(?:\s*{_YEAR_WORD})?)?",
    rf"\b{_MONTHS}\s+(?:{_THOUSAND_RU}\s+{_ORDINAL_RU}(?:\s+{_YEAR_WORD})?|{_ORDINAL_RU}\s+год(?:а|у))",
    rf"\b(?:{_NUMBER}\s+)?{_NUMBER}{_ORDINAL_TURKIC}\s+(?:ай|ой|oy|ay)(?:дын|дың|нинг|ning|ın)\s+(?:{_NUMBER}\s+)?{_NUMBER}[^\W\d_]{{1,10}}",
    rf"\b{_THOUSAND_RU}\s+{_ORDINAL_RU}(?:\s+{_YEAR_WORD})?",
    rf"\b(?:в|с|до|к|за|из)\s+(?:начале\s+|конце\s+|середине\s+)?(?:{_ORDINAL_RU}|девяностых|восьмидесятых|семидесятых|шестидесятых|пятидесятых|нулевых|двухтысячных)(?:\s+год(?:у|а|ом|ах|ов|ы|ам)?)\b",
    r"\b(?:начало|начала|начале|конец|конца|конце|в)\s+(?:девяностых|восьмидесятых|семидесятых|шестидесятых|нулевых|двухтысячных)|\b(?:девяностые|восьмидесятые|семидесятые|нулевые)(?:\s+годы)?|\b\d0-[ех]\b(?:\s+год(?:ы|ов|ах))?",
    rf"\b(?:{_NUMBER}\s+){{0,5}}{_NUMBER}{_ORDINAL_TURKIC}\s+{_YEAR_WORD}\b",
    rf"\b{_NUMBER}\s+{_NUMBER}{_ORDINAL_TURKIC}?\s+{_YEAR_WORD}\s+{_MONTHS}",
    rf"\b(?:{_NUMBER}\s+){{1,4}}{_NUMBER}?{_ORDINAL_TURKIC}?[-\s]+{_NOT_TIMES}{_MONTHS}(?![^\W\d_])",
    rf"\b(?:{_NUMBER}\s+)?{_NUMBER}{_ORDINAL_TURKIC}?[-\s]+{_NOT_TIMES}{_MONTHS}(?![^\W\d_])",
    rf"\b(?!march\b|may\b){_NOT_TIMES}{_MONTHS}\s+(?:(?:айынын|айының|oyining|ойининг|ayının)\s+)?(?:{_NUMBER}\s+)?{_NUMBER}(?:{_ORDINAL_TURKIC}[^\W\d_]{{0,6}}|{_DAY_CASE})(?![^\W\d_])",
    rf"\b(?!march\b|may\b){_NOT_TIMES}{_MONTHS}(?<!да)(?<!де)(?<!та)(?<!те)(?<!da)(?<!de)(?<!ta)(?<!te)\s+(?:{_NUMBER}\s+)?{_NUMBER}(?:[сs]?[ыиіуүıiuü])?(?![^\W\d_])(?!\s+(?:киши|адам|kişi))",
    rf"\b\d\d\s*-?\s*(?:нчи\s+|nchi\s+|чы\s+|чи\s+)?{_YEAR_WORD}\w*\s+(?:\d{{1,2}}{_DAY_TAIL}[\s-]+)?{_MONTHS}",
    rf"\b(?:iki\s+bin|ikki\s+ming|bin\s+dokuz\s+yüz|эки\s+миң|екі\s+мың|бир\s+миң\s+тогуз\s+жүз|мың\s+тоғыз\s+жүз|миң\s+тогуз\s+жүз|bir\s+ming\s+to{_A}qqiz\s+yuz){_NO_HUNDREDS}(?:(?:\s+{_NUMBER}){{1,3}}[^\W\d_]*(?:\s+{_YEAR_WORD})?|[^\W\d_]*\s+{_YEAR_WORD})",
    rf"\b(?:the\s+)?{_EN_ORDINAL}\s+(?:of\s+)?{_MONTHS}(?:\s*,?\s*(?:{_YEAR}|(?:nineteen|twenty|two\s+thousand)(?:[\s-](?:and|{_EN}))*))?",
    rf"\b{_MONTHS}\s+(?:the\s+)?(?:{_EN_ORDINAL})\b(?:\s*,?\s*(?:{_YEAR}|(?:nineteen|twenty)(?:[\s-]{_EN})+))?",
    rf"\b{_YEAR_EN}\b|\btwo\s+thousand(?:\s+and)?\s+{_EN}(?:[\s-]{_EN})?",
    r"\b(?:the\s+)?(?:early\s+|late\s+|mid[\s-])?(?:19|20)?\d0s\b|\b(?:the\s+)?(?:early\s+|late\s+|mid[\s-])?(?:sixties|seventies|eighties|nineties)\b",
    rf"\b{_SURE_MONTHS}(?![^\W\d_])(?:\s+ай(?:ы|ында|ынын|ынан|да)?(?![^\W\d_]))?(?:\s+(?:{_YEAR}|этого\s+года|прошлого\s+года|того\s+года))?",
    rf"\b(?:{_SEASON}|(?:{_YEAR}\s*-?{_YEAR_WORD}\w*\s+{_SEASON}))\s+(?:of\s+)?{_YEAR}\b(?:\s*-?{_YEAR_WORD}\w*)?|\b{_YEAR}\s*-?\s*{_YEAR_WORD}?\w*\s+{_SEASON}(?![^\W\d_])",
    rf"\b(?:{_WEEKDAY})(?![^\W\d_])",
    r"\b\d{1,2}[\s-]*(?:числа|число|числу|күнү|chislo)\b",
    rf"\b(?:{_ORDINAL_RU}|{_EN_ORDINAL})\s+(?:числа|числу)\b",
    r"\b(?:M\.?Ö\.?|M\.?S\.?|б\.?з\.?ч\.?|до\s+н\.\s?э\.)\s*\d+",
    rf"\b(?:\d{{1,4}}|[XVI]+|{_EN_ORDINAL})(?:\.|-?(?:й|го|м|th|st|nd|rd|ғы|кылым))?\s*-?\s*(?:век(?:а|е|ов|у)?|кылым[^\W\d_]*|ғасыр[^\W\d_]*|yüzyıl[^\W\d_]*|asr[^\W\d_]*|centur(?:y|ies))\b",
]
_SPOKEN = [
    r"\b(?:сегодня|вчера|завтра|позавчера|послезавтра|бүгін[^\W\d_]*|кеше(?:гі|ден)?|ертең[^\W\d_]*|биыл(?:ғы|дан)?|былтыр[^\W\d_]*|бүгүн|кечээ|эртең|быйыл|бугун|bugun|kecha|ertaga|bugün|dün|yarın|today|yesterday|tomorrow|tonight)\b",
    r"\b(?:в\s+)?(?:прошл|этом|следующ|нынешн|текущ|минувш)[^\W\d_]*\s+(?:год|месяц|недел)[^\W\d_]*|\b(?:өткен|былтыркы|быйылкы|өткөн|келерки|кийинки|келесі|осы|бу|ўтган|келаси|o'tgan|kelasi|geçen|önümüzdeki|gelecek|bu|last|next|this|past)\s+(?:жыл|ай\b|апта|жума\b|йил|yil|oy\b|hafta|yıl|ay\b|year|month|week|summer|winter|spring|fall|autumn|decade)[^\W\d_]*",
    rf"\b(?:алдағы|соңғы|акыркы|последни[ех]|son|past|last|next|the\s+last|оxirgi)\s+(?:\d+|{_NUMBER}|{_EN}|несколько|few|пару|бірнеше|birkaç)\s+(?:жыл|ай|күн|апта|год|лет|месяц|дн|недел|yıl|ay|gün|hafta|year|month|day|week|decade)[^\W\d_]*",
    rf"\b(?:\d+|{_NUMBER}|{_EN}|several|many|few|a|couple\s+of|some)[\s-]+(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies))(?:\s+(?:ago|later|earlier|before|after))?\b",
    rf"\b(?:\d+|(?:{_KK}\s+)+|(?:{_KY}\s+)+|(?:{_TR}\s+)+)[\s-]*(?:жыл|ай|күн|апта|кун|yıl|gün|hafta|yil|kun|hafta)(?:дан|ден|да|де|ға|ге|дың|дық|лық|бою|дын|дан|dan|den|lık|dır|da|ı|ы|і|lar[^\W\d_]*|[^\W\d_]{0, 6})?(?:\s+(?:астам|бері|бұрын|бойы|дейін|кейін|мурун|бою|önce|sonra|boyunca|içinde|oldin|keyin))?",
    r"\b(?:жыл|ай|күн)\s+сайын\b|\b(?:every|each)\s+(?:year|month|week|day|morning|night|summer|winter)\b|\b(?:жыл|ай|апта|күн)(?:дың|нің)?\s+(?:басын|соңын|аяғын|ортасын)[^\W\d_]*",
]
_DATES = [in_small(one) for one in _SURE]
_SPOKEN_YEARS = [in_small(one) for one in _WITH_SPOKEN_YEAR]
_VAGUE = [in_small(one) for one in _SPOKEN]
_VAGUELY, _ON_CALENDAR = 0.3, 0.97
_TOUCHING = re.compile(r",?\s(?:в\s)?")
_COUNTED = re.compile(r"[0-9]|[XVI]+$")
_YEAR_NUMBER = re.compile(r"(?:1[89]|20)\d\d")
_ARABIC = re.compile("[\u0600-\u06ff]")
_LAST_DAY = 31
_YEARS_OF_CENTURY = range(40, 100)
_YEAR_STEMS_RU = ("двадцат", "тридцат", "сорок", "пятидес", "шестидес", "семидес", "восьмидес", "девяност")
_CENTURIES_EN = frozenset(("nineteen", "twenty"))
_TEEN_YEAR_RU = re.compile("[а-яё]+надцат(?:ого|ом|ый)|десятого|девятого|восьмого|седьмого|шестого|пятого")
_BEFORE, _AFTER = 6, 7
"""How many words around a telling one may belong to a date."""


@cache
def _telling() -> tuple[tuple[str, ...], frozenset[str]]:
    begins = (*lists.section("time.txt", "named"), *lists.section("time.txt", "begins"))
    return begins, frozenset(lists.section("time.txt", "whole"))


def names_day(word: str) -> bool:
    """Whether a word names a month, a day of the week or a year, so that it is more than a stretch of time."""
    return word.lower().startswith(lists.section("time.txt", "named")) or bool(_YEAR_NUMBER.match(word))


@lru_cache(maxsize=100_000)
def tells(word: str) -> bool:
    """Whether a word tells of time or is a number."""
    begins, whole = _telling()
    lower = word.lower()
    return bool(_COUNTED.match(word)) or lower in whole or lower.startswith(begins)


_NUMERIC = re.compile(rf"\d{{1,2}}\s?[./-]\s?\d{{1,2}}|(?<!\d){_YEAR}(?!\d)|\d{{1,2}}\s?[./]\s?{_YEAR}")
_YEAR_IN_WORDS = re.compile(
    rf"{_THOUSAND_RU}\s+{_ORDINAL_RU}|тысячн|(?:миң|мың|ming|bin|минг)\s+(?:{_NUMBER}|{_YEAR_WORD})|{_YEAR_EN}|two\s+thousand\s+\w+",
    re.IGNORECASE,
)
_NUMBERED_MONTH = re.compile(rf"{_ORDINAL_TURKIC}\s+(?:ай|ой|oy|ay)(?:дын|дың|нинг|ning|ın)\s+{_NUMBER}", re.IGNORECASE)
_MONTH = re.compile(rf"(?<![^\W\d_]){_MONTHS}", re.IGNORECASE)
_TIMES = re.compile(rf"(?<![^\W\d_]){_NUMBER}\s+марта(?![^\W\d_])", re.IGNORECASE)
_DAY = re.compile(rf"\d|{_NUMBER}|(?<![^\W\d_])(?:{_ORDINAL_RU}|{_EN_ORDINAL})", re.IGNORECASE)


def on_calendar(written: str) -> bool:
    """Whether a stretch has a year, or a month with a day; "two years", "on Friday" and "in May" have none.

    Args:
        written: the words of a finding.
    """
    if _NUMERIC.search(written) or _YEAR_IN_WORDS.search(written):
        return True
    if _NUMBERED_MONTH.search(written):
        return True
    month = None if _TIMES.search(written) else _MONTH.search(written)
    if month is not None:
        return bool(_DAY.search(written[: month.start()]) or _DAY.search(written[month.end() :]))
    skeletons = [skeleton(word) for word in written.split() if "\u0600" <= word[0] <= "\u06ff"]
    return len(skeletons) > 0 and any(map(_kazakh_month, skeletons)) and bool(_DAY_ARABIC.search(written))


_YEAR_ARABIC = re.compile(r"(?:1[89]|20)?\d\d")
_DAY_ARABIC = re.compile(r"\d|\w\s+\w")


@cache
def _kazakh_months() -> tuple[str, ...]:
    months = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
    return tuple(skeleton(month) for month in months.split())


def _kazakh_month(sounds: str) -> bool:
    return sounds.startswith(_kazakh_months())


def _in_arabic_script(words: Words) -> Iterator[Finding]:
    """2018 جىلى 4 ساۋىردە: months of Kazakh in the Arabic script, by their skeletons."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if not "\u0600" <= token.text[0] <= "\u06ff" or not _kazakh_month(token.sounds):
            continue
        first, last = at, at
        if at > 0 and not words.between(at - 1).strip(" -") and numerals.at(words, at - 1) is not None:
            first = at - 1
            tens = numerals.at(words, at - 2) if at > 1 and not words.between(at - 2).strip() else None
            first = at - 2 if tens is not None and tens.last == at - 1 else first
        if first > 1 and tokens[first - 1].sounds.startswith("jil") and _YEAR_ARABIC.fullmatch(tokens[first - 2].text):
            first -= 2
        after = numerals.at(words, at + 1) if at + 1 < len(tokens) and not words.between(at).strip(" -") else None
        if after is not None and after.value <= _LAST_DAY:
            last = after.last
        if last > first:
            yield Finding(tokens[first].start, tokens[last].end, FindingKind.DATE, 0.9, "dates:written")


def find(words: Words) -> Iterator[Finding]:
    """Dates and times that place somebody's story; vague ones ("yesterday", "three years") score low."""
    if _ARABIC.search(words.text):
        yield from _in_arabic_script(words)
    for start, end in _stretches(words):
        if any(map(_may_be_year, words.inside(start, end))):
            yield from _united(words, _matches(_SPOKEN_YEARS, words.small, start, end), 0.98, "dates:written")
        yield from _united(words, _matches(_DATES, words.small, start, end), 0.9, "dates:written")
        yield from _united(words, _matches(_VAGUE, words.small, start, end), _VAGUELY, "dates:spoken")


def _may_be_year(token: Token) -> bool:
    """Whether a word is a number that a spoken year may begin with: from forty on, or any in digits or a Russian case."""
    part = numerals.part_of(token)
    if token.lower.startswith(_YEAR_STEMS_RU) or token.lower in _CENTURIES_EN or _TEEN_YEAR_RU.fullmatch(token.lower):
        return True
    return token.text.isdigit() or (part is not None and part.value in _YEARS_OF_CENTURY)


def _matches(patterns: Sequence[re.Pattern[str]], small: str, start: int, end: int) -> list[tuple[int, int]]:
    places = (place.span() for pattern in patterns for place in pattern.finditer(small, start, end))
    return sorted((begins, begins + len(small[begins:ends].rstrip())) for begins, ends in places)


def _united(words: Words, places: Sequence[tuple[int, int]], score: float, source: str) -> Iterator[Finding]:
    """Patterns that overlap, or that only a comma parts, saw parts of one date; one of the calendar is surer."""
    united: list[tuple[int, int]] = []
    for start, end in places:
        if united and (start < united[-1][1] or _TOUCHING.fullmatch(words.text[united[-1][1] : start])):
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    for start, end in united:
        sure = max(score, _ON_CALENDAR) if on_calendar(words.text[start:end]) else score
        yield Finding(start, end, FindingKind.DATE, sure, source)


def _stretches(words: Words) -> Iterator[tuple[int, int]]:
    """Where a date may stand: some words around every one that tells of time."""
    first = last = -1
    for at, token in enumerate(words.tokens):
        if not tells(token.stem):
            continue
        if at - _BEFORE > last and first >= 0:
            yield words.tokens[first].start, words.tokens[last].end
            first = -1
        first = max(0, at - _BEFORE) if first < 0 else first
        last = min(len(words.tokens) - 1, at + _AFTER)
    if first >= 0:
        yield words.tokens[first].start, words.tokens[last].end
