"""Words by which transcribers label who speaks, and words that only look like labels; in small letters.

English, Russian, Kyrgyz, Kazakh, Uzbek, Turkish, Persian and Arabic.
"""

ROLES = """
int iv interviewer interviewee respondent resp participant moderator mod facilitator speaker researcher informant
interpreter translator observer host guest question answer unknown male female
инт интервьюер интервьюерка респондент респондентка респ участник участница модератор информант информантка
исследователь исследовательница переводчик переводчица спикер вопрос ответ ведущий ведущая собеседник собеседница
маектешүүчү сурамжылоочу мугалим катышуучу котормочу суроо жооп
сұхбаттасушы сұрақ жауап қатысушы аудармашы мұғалім жүргізуші
suhbatdosh intervyuer savol javob ishtirokchi tarjimon suhbatlashuvchi oʻqituvchi o'qituvchi o‘qituvchi
суҳбатдош савол жавоб иштирокчи таржимон
görüşmeci görüşülen katılımcı soru cevap yanıt moderatör çevirmen araştırmacı konuşmacı
مصاحبه‌گر مصاحبه‌شونده پرسشگر پاسخگو پرسش پاسخ سوال جواب مترجم محاور سؤال
"""

ROLES_OF_TWO_WORDS = (
    "алып баруучу", "маек алуучу", "маек берүүчү", "суроо берүүчү", "жооп берүүчү",
    "сұхбат алушы", "сұхбат беруші", "сұрақ қоюшы", "жауап беруші",
)  # fmt: skip

NO_SPEAKERS = """
note notes nb ps p.s date time place url http https tel email e-mail subject topic example warning summary tags
примечание примечания прим дата время место тема тел пример например итак итог внимание важно вывод то есть
эскертүү күнү ескерту күні izoh sana not tarih yer konu örnek
laughs laughter laughing pause silence inaudible unclear crosstalk noise music applause sighs coughs cries
смех смеётся смеется смеются пауза молчание неразборчиво шум музыка вздох вздыхает кашель плачет күлүү күлкү
gülüyor gülüşme kahkaha sessizlik anlaşılmıyor kulgi
"""

PARTICLES = """
von van de da bin ibn кызы уулу оглы оглу кизи қызы ұлы qizi oʻgʻli o'g'li oğlu bey hanım
"""
