<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>ActionBar</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>Выбран %n</numerusform>
                <numerusform>Выбрано %n</numerusform>
                <numerusform>Выбрано %n</numerusform>
            </translation>
        </message>
        <message>
            <source>A stand-in that is the same throughout the study</source>
            <translation>Псевдоним, один и тот же во всём исследовании</translation>
        </message>
        <message>
            <source>Choose what was found, or select words on the left.</source>
            <translation>Выберите найденное или выделите слова слева.</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Решить позже</translation>
        </message>
        <message>
            <source>Generalise…</source>
            <translation>Обобщить…</translation>
        </message>
        <message>
            <source>It leaves as spoken</source>
            <translation>Уйдёт как сказано</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Следующее место</translation>
        </message>
        <message>
            <source>No identifier</source>
            <translation>Никого не выдаёт</translation>
        </message>
        <message>
            <source>Only what it was, such as [name]</source>
            <translation>Только что это было, например [имя]</translation>
        </message>
        <message>
            <source>Place before</source>
            <translation>Предыдущее место</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Заменить</translation>
        </message>
        <message>
            <source>Something coarser that is still true</source>
            <translation>Что-то более общее, но верное</translation>
        </message>
        <message>
            <source>Split forms…</source>
            <translation>Разделить формы…</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Одно и то же</translation>
        </message>
        <message>
            <source>The same as…</source>
            <translation>То же, что и…</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Что это</translation>
        </message>
        <message>
            <source>gives somebody away, as a …</source>
            <translation>выдаёт кого-то; это …</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message numerus="yes">
            <source>%n codings lost their words</source>
            <translation>
                <numerusform>%n отметка потеряла свои слова</numerusform>
                <numerusform>%n отметки потеряли свои слова</numerusform>
                <numerusform>%n отметок потеряли свои слова</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings removed</source>
            <translation>
                <numerusform>Снята %n отметка</numerusform>
                <numerusform>Сняты %n отметки</numerusform>
                <numerusform>Снято %n отметок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decided</source>
            <translation>
                <numerusform>Решена %n находка</numerusform>
                <numerusform>Решены %n находки</numerusform>
                <numerusform>Решено %n находок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n forms decided as before</source>
            <translation>
                <numerusform>%n форма — как решено раньше</numerusform>
                <numerusform>%n формы — как решено раньше</numerusform>
                <numerusform>%n форм — как решено раньше</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new to decide</source>
            <translation>
                <numerusform>%n новое решение</numerusform>
                <numerusform>%n новых решения</numerusform>
                <numerusform>%n новых решений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places found</source>
            <translation>
                <numerusform>Найдено %n место</numerusform>
                <numerusform>Найдено %n места</numerusform>
                <numerusform>Найдено %n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Coded: %1</source>
            <translation>Отмечено кодом: %1</translation>
        </message>
        <message>
            <source>Kind changed: %1</source>
            <translation>Теперь это %1</translation>
        </message>
        <message>
            <source>Looking through the texts</source>
            <translation>Просмотр текстов</translation>
        </message>
        <message>
            <source>One identifier now</source>
            <translation>Теперь это одно и то же</translation>
        </message>
        <message>
            <source>Only the writing in lower case can stay: split that one off by itself.</source>
            <translation>Остаться может только написание со строчной буквы: отделите его одно.</translation>
        </message>
        <message>
            <source>Registered: the name is replaced in what leaves</source>
            <translation>Внесено в реестр: в том, что уходит, имя заменяется</translation>
        </message>
        <message>
            <source>Respondents are always replaced; a word that only looks like the name can be split off.</source>
            <translation>Респонденты заменяются всегда; слово, которое лишь похоже на имя, можно отделить.</translation>
        </message>
        <message>
            <source>Select two letters or more.</source>
            <translation>Выделите две буквы или больше.</translation>
        </message>
        <message>
            <source>Split: decide about the new one, too</source>
            <translation>Разделено: решите и о новом</translation>
        </message>
        <message>
            <source>Stopped. Nothing was put down.</source>
            <translation>Остановлено. Ничего не записано.</translation>
        </message>
        <message>
            <source>The risk is lower now</source>
            <translation>Риск стал меньше</translation>
        </message>
        <message>
            <source>There are no words here to code.</source>
            <translation>Здесь нет слов, которые можно отметить.</translation>
        </message>
        <message>
            <source>They are two people; choose others.</source>
            <translation>Это два разных человека; выберите других.</translation>
        </message>
        <message>
            <source>This is somebody who was interviewed.</source>
            <translation>Этого человека интервьюировали.</translation>
        </message>
        <message>
            <source>This is too short.</source>
            <translation>Слишком коротко.</translation>
        </message>
        <message>
            <source>Two of these were interviewed.</source>
            <translation>Двоих из них интервьюировали.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Words corrected</source>
            <translation>Слова исправлены</translation>
        </message>
        <message>
            <source>Written like this it is the name of somebody who was interviewed.</source>
            <translation>В таком написании это имя того, с кем было интервью.</translation>
        </message>
        <message>
            <source>nothing new to decide</source>
            <translation>новых решений нет</translation>
        </message>
        <message>
            <source>“%1” is replaced wherever it occurs</source>
            <translation>«%1» заменяется всюду, где встречается</translation>
        </message>
    </context>
    <context>
        <name>Anonymise</name>
        <message>
            <source>%1 % sure</source>
            <translation>уверенность %1 %</translation>
        </message>
        <message>
            <source>%1 not told</source>
            <translation>«%1» не сообщается</translation>
        </message>
        <message>
            <source>%1 outside of transcripts</source>
            <translation>%1 вне расшифровок</translation>
        </message>
        <message>
            <source>%1: coarser, on level %2</source>
            <translation>%1: крупнее, на ступени %2</translation>
        </message>
        <message>
            <source>%1: do not tell it of %2</source>
            <translation>%1: не сообщать о %2</translation>
        </message>
        <message>
            <source>%1: join %2 and %3</source>
            <translation>%1: объединить %2 и %3</translation>
        </message>
        <message>
            <source>%1?</source>
            <translation>%1?</translation>
        </message>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n разное</numerusform>
                <numerusform>%n разных</numerusform>
                <numerusform>%n разных</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places came up later and were decided as before</source>
            <translation>
                <numerusform>%n место появилось позже и решено как раньше</numerusform>
                <numerusform>%n места появились позже и решены как раньше</numerusform>
                <numerusform>%n мест появилось позже и решено как раньше</numerusform>
            </translation>
        </message>
        <message>
            <source>(could be any of %1)</source>
            <translation>(любой из %1)</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Книга кодов</translation>
        </message>
        <message>
            <source>Fewer than %3 people: %1 of %2 groups.</source>
            <translation>Групп, где меньше %3 человек: %1 из %2.</translation>
        </message>
        <message>
            <source>In %2 of %3 groups everybody has the same “%1”: whoever knows that somebody belongs to such a group knows it too.</source>
            <translation>«%1» у всех одинаково в группах: %2 из %3. Кто знает, что человек из такой группы, знает и это.</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>It counts as no identifier</source>
            <translation>Отмечено: никого не выдаёт</translation>
        </message>
        <message>
            <source>It stays as spoken</source>
            <translation>Остаётся как сказано</translation>
        </message>
        <message>
            <source>It waits for a decision again</source>
            <translation>Снова ждёт решения</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>No group has fewer than %3 people.</source>
            <translation>Во всех группах не меньше %3 человек.</translation>
        </message>
        <message>
            <source>Replaced everywhere by %1</source>
            <translation>Всюду заменено на %1</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Респонденты</translation>
        </message>
        <message>
            <source>Somebody read and typed that it may stay</source>
            <translation>Кто-то прочитал и набрал, что это может остаться</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>With all of it the smallest group has %1 people instead of %2; %3 % of the detail goes.</source>
            <translation>Со всем этим в наименьшей группе %1 чел. вместо %2; теряется %3 % подробностей.</translation>
        </message>
        <message>
            <source>a short form of somebody in the register</source>
            <translation>краткая форма имени из реестра</translation>
        </message>
        <message>
            <source>age</source>
            <translation>возраст</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>согласие</translation>
        </message>
        <message>
            <source>agreed on</source>
            <translation>дата согласия</translation>
        </message>
        <message>
            <source>all the same</source>
            <translation>у всех одно</translation>
        </message>
        <message>
            <source>an occupation or a role</source>
            <translation>занятие или роль</translation>
        </message>
        <message>
            <source>an unknown word with a capital</source>
            <translation>незнакомое слово с заглавной буквы</translation>
        </message>
        <message>
            <source>announced as a name</source>
            <translation>названо как имя</translation>
        </message>
        <message>
            <source>attribute</source>
            <translation>признак</translation>
        </message>
        <message>
            <source>beside a polite word</source>
            <translation>рядом с вежливым обращением</translation>
        </message>
        <message>
            <source>beside a word for kin</source>
            <translation>рядом со словом о родстве</translation>
        </message>
        <message>
            <source>beside a word such as village or street</source>
            <translation>рядом со словом вроде «село» или «улица»</translation>
        </message>
        <message>
            <source>beside initials</source>
            <translation>рядом с инициалами</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>codes and answers</source>
            <translation>коды и ответы</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>контакт</translation>
        </message>
        <message>
            <source>date</source>
            <translation>дата</translation>
        </message>
        <message>
            <source>day</source>
            <translation>день</translation>
        </message>
        <message>
            <source>decided before</source>
            <translation>решено раньше</translation>
        </message>
        <message>
            <source>definition</source>
            <translation>определение</translation>
        </message>
        <message>
            <source>do not share “%1”</source>
            <translation>не передавать «%1»</translation>
        </message>
        <message>
            <source>example</source>
            <translation>пример</translation>
        </message>
        <message>
            <source>excludes</source>
            <translation>не включает</translation>
        </message>
        <message>
            <source>found or decided about in another place</source>
            <translation>найдено или решено в другом месте</translation>
        </message>
        <message numerus="yes">
            <source>in %n texts</source>
            <translation>
                <numerusform>в %n тексте</numerusform>
                <numerusform>в %n текстах</numerusform>
                <numerusform>в %n текстах</numerusform>
            </translation>
        </message>
        <message>
            <source>in the register of people</source>
            <translation>есть в реестре людей</translation>
        </message>
        <message>
            <source>in the register of people, but for one letter</source>
            <translation>есть в реестре людей, кроме одной буквы</translation>
        </message>
        <message>
            <source>in the register of people, with an ending</source>
            <translation>есть в реестре людей, с окончанием</translation>
        </message>
        <message>
            <source>includes</source>
            <translation>включает</translation>
        </message>
        <message>
            <source>interview</source>
            <translation>интервью</translation>
        </message>
        <message>
            <source>interviewer</source>
            <translation>интервьюер</translation>
        </message>
        <message>
            <source>key</source>
            <translation>клавиша</translation>
        </message>
        <message>
            <source>languages</source>
            <translation>языки</translation>
        </message>
        <message>
            <source>like somebody in the register of people, in other letters</source>
            <translation>похоже на кого-то из списка людей, другими буквами</translation>
        </message>
        <message>
            <source>marked shareable</source>
            <translation>можно делиться</translation>
        </message>
        <message>
            <source>memo</source>
            <translation>заметка</translation>
        </message>
        <message>
            <source>named as organisations are</source>
            <translation>названо как организация</translation>
        </message>
        <message>
            <source>names and definitions</source>
            <translation>названия и определения</translation>
        </message>
        <message>
            <source>no identifier</source>
            <translation>никого не выдаёт</translation>
        </message>
        <message>
            <source>not noted</source>
            <translation>не записано</translation>
        </message>
        <message>
            <source>number</source>
            <translation>номер</translation>
        </message>
        <message>
            <source>occupation</source>
            <translation>профессия</translation>
        </message>
        <message>
            <source>on the lists of names</source>
            <translation>есть в списках имён</translation>
        </message>
        <message>
            <source>on the lists of places</source>
            <translation>есть в списках мест</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>организация</translation>
        </message>
        <message>
            <source>part of</source>
            <translation>часть чего</translation>
        </message>
        <message>
            <source>person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>place</source>
            <translation>место</translation>
        </message>
        <message>
            <source>profiles</source>
            <translation>профили</translation>
        </message>
        <message>
            <source>respondent</source>
            <translation>респондент</translation>
        </message>
        <message>
            <source>said as ages are</source>
            <translation>сказано как возраст</translation>
        </message>
        <message>
            <source>said as dates are</source>
            <translation>сказано как дата</translation>
        </message>
        <message>
            <source>said behind somebody's other names</source>
            <translation>сказано вслед за другими именами</translation>
        </message>
        <message>
            <source>said to be what somebody is called</source>
            <translation>сказано, что так кого-то зовут</translation>
        </message>
        <message>
            <source>said to be what something is called</source>
            <translation>сказано, что так что-то называется</translation>
        </message>
        <message>
            <source>seen by the model</source>
            <translation>увидела модель</translation>
        </message>
        <message>
            <source>seen by the model for Russian</source>
            <translation>увидела модель русского языка</translation>
        </message>
        <message>
            <source>selected in the text</source>
            <translation>выделено в тексте</translation>
        </message>
        <message>
            <source>short name</source>
            <translation>краткое имя</translation>
        </message>
        <message>
            <source>stays as spoken</source>
            <translation>как сказано</translation>
        </message>
        <message>
            <source>text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>title</source>
            <translation>название</translation>
        </message>
        <message>
            <source>title and lists</source>
            <translation>название и списки</translation>
        </message>
        <message>
            <source>titles, places, days</source>
            <translation>названия, места, дни</translation>
        </message>
        <message>
            <source>to decide</source>
            <translation>решить</translation>
        </message>
        <message>
            <source>values</source>
            <translation>значения</translation>
        </message>
        <message>
            <source>wave</source>
            <translation>волна</translation>
        </message>
        <message>
            <source>who speaks, at the beginning of a line</source>
            <translation>кто говорит, в начале строки</translation>
        </message>
        <message>
            <source>written as contacts and numbers are</source>
            <translation>записано как контакт или номер</translation>
        </message>
        <message>
            <source>“%1” is noted of nobody.</source>
            <translation>«%1» ни о ком не записано.</translation>
        </message>
        <message>
            <source>“%1”: at least %2 different values in every group.</source>
            <translation>«%1»: в каждой группе не меньше %2 разных значений.</translation>
        </message>
    </context>
    <context>
        <name>AnonymiseScreen</name>
        <message numerus="yes">
            <source>%n texts not looked through</source>
            <translation>
                <numerusform>не просмотрен %n текст</numerusform>
                <numerusform>не просмотрено %n текста</numerusform>
                <numerusform>не просмотрено %n текстов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to decide</source>
            <translation>
                <numerusform>%n ждёт решения</numerusform>
                <numerusform>%n ждут решения</numerusform>
                <numerusform>%n ждут решения</numerusform>
            </translation>
        </message>
        <message>
            <source>Anonymise</source>
            <translation>Обезличить</translation>
        </message>
        <message>
            <source>Import texts</source>
            <translation>Импорт текстов</translation>
        </message>
        <message>
            <source>Names, places and everything else that would give somebody away is found in the transcripts; here you decide what stands in its place before anything leaves.</source>
            <translation>В расшифровках отыскиваются имена, места и всё остальное, что кого-то выдаёт; здесь вы решаете, что встанет на их место, прежде чем что-либо уйдёт.</translation>
        </message>
        <message>
            <source>Nothing to make safe yet</source>
            <translation>Обезличивать пока нечего</translation>
        </message>
        <message>
            <source>Read what would leave</source>
            <translation>Прочитать, что ушло бы</translation>
        </message>
        <message>
            <source>The same as</source>
            <translation>То же, что и</translation>
        </message>
        <message>
            <source>everything is decided</source>
            <translation>всё решено</translation>
        </message>
        <message>
            <source>generalise</source>
            <translation>обобщить</translation>
        </message>
        <message>
            <source>keep</source>
            <translation>оставить</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>выйти</translation>
        </message>
        <message>
            <source>next place</source>
            <translation>дальше</translation>
        </message>
        <message>
            <source>no identifier</source>
            <translation>не выдаёт</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>убрать</translation>
        </message>
        <message>
            <source>replace</source>
            <translation>заменить</translation>
        </message>
        <message>
            <source>second reading</source>
            <translation>второе чтение</translation>
        </message>
        <message>
            <source>split</source>
            <translation>разделить</translation>
        </message>
        <message>
            <source>text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>то же</translation>
        </message>
        <message>
            <source>who looks alike</source>
            <translation>кто похож</translation>
        </message>
    </context>
    <context>
        <name>AttributeSheet</name>
        <message>
            <source>Give it a name.</source>
            <translation>Дайте ему название.</translation>
        </message>
        <message>
            <source>How it leaves</source>
            <translation>Как передаётся</translation>
        </message>
        <message>
            <source>How much it gives away</source>
            <translation>Насколько выдаёт человека</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>Новый признак</translation>
        </message>
        <message>
            <source>Read a table of your own</source>
            <translation>Прочитать свою таблицу</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Tables (*.csv *.txt)</source>
            <translation>Таблицы (*.csv *.txt)</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Таблицы (*.csv)</translation>
        </message>
        <message>
            <source>The study’s founder chose the hierarchy; here it can only leave coarser.</source>
            <translation>Иерархию выбрал основатель исследования; здесь можно передавать только крупнее.</translation>
        </message>
        <message>
            <source>Values in their order</source>
            <translation>Значения по порядку</translation>
        </message>
        <message>
            <source>Values that are not listed leave only on a coarser level.</source>
            <translation>Значения не из списка передаются только на более крупной ступени.</translation>
        </message>
        <message>
            <source>What identifies directly or is sensitive never leaves this laptop.</source>
            <translation>То, что прямо указывает на человека или может ему навредить, не покидает этот ноутбук.</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>Как называется</translation>
        </message>
        <message>
            <source>What the values are a part of</source>
            <translation>Частью чего являются значения</translation>
        </message>
        <message>
            <source>Write it as a table</source>
            <translation>Записать таблицей</translation>
        </message>
        <message>
            <source>Write it as a table, to change it</source>
            <translation>Записать таблицей, чтобы изменить</translation>
        </message>
        <message>
            <source>type a value, then Enter; none for any text</source>
            <translation>значение, затем Enter; пусто — любой текст</translation>
        </message>
    </context>
    <context>
        <name>AttributesCard</name>
        <message>
            <source>Attribute</source>
            <translation>Признак</translation>
        </message>
        <message>
            <source>Attributes of respondents</source>
            <translation>Признаки респондентов</translation>
        </message>
        <message>
            <source>Gives away</source>
            <translation>Что выдаёт</translation>
        </message>
        <message>
            <source>How coarse what an archive or a printer gets is</source>
            <translation>Насколько крупно то, что получает архив или печать</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>Уходит</translation>
        </message>
        <message>
            <source>New attribute</source>
            <translation>Новый признак</translation>
        </message>
        <message>
            <source>None yet. Country, gender, years abroad: what you ask everybody, tables can compare.</source>
            <translation>Пока нет. Страна, пол, годы за границей: то, о чём спрашивают каждого, можно сравнить в таблицах.</translation>
        </message>
        <message>
            <source>Only harmless attributes and combinations with listed or coarser values leave.</source>
            <translation>Передаются только безобидные признаки и сочетания со значениями из списка или крупнее.</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Профили</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Значения</translation>
        </message>
        <message>
            <source>any text</source>
            <translation>любой текст</translation>
        </message>
        <message>
            <source>what the tables are broken down by</source>
            <translation>по ним строятся таблицы</translation>
        </message>
    </context>
    <context>
        <name>BackupCard</name>
        <message>
            <source>Back up now…</source>
            <translation>Сделать копию…</translation>
        </message>
        <message>
            <source>Backed up and read back: %1</source>
            <translation>Копия записана и проверена: %1</translation>
        </message>
        <message>
            <source>Backing up</source>
            <translation>Резервная копия</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Резервная копия</translation>
        </message>
        <message>
            <source>Backups (*.fkbackup)</source>
            <translation>Резервные копии (*.fkbackup)</translation>
        </message>
        <message>
            <source>One encrypted file with everything, the names included. It opens with the passphrase or the recovery sheet. Keep it on a stick, apart from the laptop.</source>
            <translation>Один зашифрованный файл, в котором есть всё, включая имена. Открывается парольной фразой или листом восстановления. Храните его на флешке отдельно от ноутбука.</translation>
        </message>
        <message>
            <source>To restore one, lock, choose “Another study” and “Restore a backup”. This vault stays as it is.</source>
            <translation>Чтобы восстановить, заблокируйте окно, выберите «Другое исследование» и «Восстановить из копии». Это хранилище останется как есть.</translation>
        </message>
        <message>
            <source>Where the backup goes</source>
            <translation>Куда записать копию</translation>
        </message>
        <message>
            <source>last on %1</source>
            <translation>последняя %1</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>пока нет</translation>
        </message>
    </context>
    <context>
        <name>BeginPage</name>
        <message>
            <source>Begin a study</source>
            <translation>Начать исследование</translation>
        </message>
        <message>
            <source>Begin the study</source>
            <translation>Начать исследование</translation>
        </message>
        <message>
            <source>Everything you enter is kept in one encrypted vault that only your passphrase opens.</source>
            <translation>Всё, что вы внесёте, хранится в одном зашифрованном хранилище. Его открывает только ваша парольная фраза.</translation>
        </message>
        <message>
            <source>Give the study a title.</source>
            <translation>Дайте исследованию название.</translation>
        </message>
        <message>
            <source>Making the vault…</source>
            <translation>Создаётся хранилище…</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>Title of the study</source>
            <translation>Название исследования</translation>
        </message>
        <message>
            <source>such as: Life between two homes</source>
            <translation>например: Жизнь между двумя домами</translation>
        </message>
    </context>
    <context>
        <name>BesideView</name>
        <message>
            <source>As written and as shared</source>
            <translation>Как записано и как уйдёт</translation>
        </message>
        <message>
            <source>Transcript as spoken and as shared</source>
            <translation>Расшифровка: как сказано и как уйдёт</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>остаётся здесь</translation>
        </message>
    </context>
    <context>
        <name>BundleCard</name>
        <message>
            <source>%1 is not known here. Ask them to read the beginning of their key to you; it must be %2.</source>
            <translation>%1 здесь неизвестен. Попросите прочитать вам начало ключа, должно быть: %2.</translation>
        </message>
        <message>
            <source>%1 of %2 operations are new here.</source>
            <translation>Новых операций: %1 из %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries wait for something that another bundle brings.</source>
            <translation>
                <numerusform>%n запись ждёт того, что принесёт другой пакет.</numerusform>
                <numerusform>%n записи ждут того, что принесёт другой пакет.</numerusform>
                <numerusform>%n записей ждут того, что принесёт другой пакет.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fields were changed on both sides: both values are kept, side by side.</source>
            <translation>
                <numerusform>%n поле изменено с обеих сторон: сохранены оба значения.</numerusform>
                <numerusform>%n поля изменены с обеих сторон: сохранены оба значения каждого.</numerusform>
                <numerusform>%n полей изменены с обеих сторон: сохранены оба значения каждого.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations before these have not come yet: ask the sender for them.</source>
            <translation>
                <numerusform>%n предшествующая операция ещё не пришла: запросите её у отправителя.</numerusform>
                <numerusform>%n предшествующие операции ещё не пришли: запросите их у отправителя.</numerusform>
                <numerusform>%n предшествующих операций ещё не пришли: запросите их у отправителя.</numerusform>
            </translation>
        </message>
        <message>
            <source>Added %1.</source>
            <translation>Добавлено: %1.</translation>
        </message>
        <message>
            <source>Adds %1.</source>
            <translation>Добавит: %1.</translation>
        </message>
        <message>
            <source>Changed %1.</source>
            <translation>Изменено: %1.</translation>
        </message>
        <message>
            <source>Changes %1.</source>
            <translation>Изменит: %1.</translation>
        </message>
        <message>
            <source>Everything in it is here already.</source>
            <translation>Всё, что в нём есть, здесь уже имеется.</translation>
        </message>
        <message>
            <source>Everything in it was here already.</source>
            <translation>Всё, что в нём было, здесь уже имелось.</translation>
        </message>
        <message>
            <source>I compared the key with the sender: trust this sender from now on</source>
            <translation>Я сверил(а) ключ с отправителем: доверять ему и впредь</translation>
        </message>
        <message>
            <source>Merge it again any time.</source>
            <translation>Его можно принять в любое время.</translation>
        </message>
        <message>
            <source>Removed %1.</source>
            <translation>Удалено: %1.</translation>
        </message>
        <message>
            <source>Removes %1.</source>
            <translation>Удалит: %1.</translation>
        </message>
        <message>
            <source>Several codes have the same name: %1. Rename one, or join them in the codebook.</source>
            <translation>У нескольких кодов одно название: %1. Переименуйте один из них или объедините их в книге кодов.</translation>
        </message>
        <message>
            <source>Several respondents have the same code: %1. Give one of them another.</source>
            <translation>У нескольких респондентов один код: %1. Дайте одному из них другой.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Остановлено. Ничего не изменилось.</translation>
        </message>
        <message>
            <source>from %1, made %2</source>
            <translation>от %1, создан %2</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>принят</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>не принят</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>ничего нового</translation>
        </message>
        <message>
            <source>signed · sound</source>
            <translation>подписан · цел</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>остановлено</translation>
        </message>
        <message>
            <source>unknown sender</source>
            <translation>отправитель неизвестен</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>ожидает</translation>
        </message>
    </context>
    <context>
        <name>Bundles</name>
        <message>
            <source>%1 “%2”: %3</source>
            <translation>%1 «%2»: %3</translation>
        </message>
        <message>
            <source>%1 “%2”: more than one</source>
            <translation>%1 «%2»: больше одного</translation>
        </message>
        <message>
            <source>%1: they and %2 stay here.</source>
            <translation>%1: их данные и %2 остаются здесь.</translation>
        </message>
        <message>
            <source>%1: they stay here.</source>
            <translation>%1: их данные остаются здесь.</translation>
        </message>
        <message numerus="yes">
            <source>%n codes</source>
            <translation>
                <numerusform>%n код</numerusform>
                <numerusform>%n кода</numerusform>
                <numerusform>%n кодов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings</source>
            <translation>
                <numerusform>%n отметка</numerusform>
                <numerusform>%n отметки</numerusform>
                <numerusform>%n отметок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n согласие</numerusform>
                <numerusform>%n согласия</numerusform>
                <numerusform>%n согласий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews stay here: it is not said who speaks in them.</source>
            <translation>
                <numerusform>%n интервью остаётся здесь: не сказано, кто в нём говорит.</numerusform>
                <numerusform>%n интервью остаются здесь: не сказано, кто в них говорит.</numerusform>
                <numerusform>%n интервью остаются здесь: не сказано, кто в них говорит.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n memos</source>
            <translation>
                <numerusform>%n заметка</numerusform>
                <numerusform>%n заметки</numerusform>
                <numerusform>%n заметок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other entries</source>
            <translation>
                <numerusform>%n другая запись</numerusform>
                <numerusform>%n другие записи</numerusform>
                <numerusform>%n других записей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n респондент</numerusform>
                <numerusform>%n респондента</numerusform>
                <numerusform>%n респондентов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents did not agree to take part</source>
            <translation>
                <numerusform>%n респондент не дал согласия на участие</numerusform>
                <numerusform>%n респондента не дали согласия на участие</numerusform>
                <numerusform>%n респондентов не дали согласия на участие</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n расшифровка</numerusform>
                <numerusform>%n расшифровки</numerusform>
                <numerusform>%n расшифровок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n реплика</numerusform>
                <numerusform>%n реплики</numerusform>
                <numerusform>%n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(пусто)</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Отметка</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Согласие</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Путь</translation>
        </message>
        <message>
            <source>Export a bundle</source>
            <translation>Экспорт пакета</translation>
        </message>
        <message>
            <source>From</source>
            <translation>От кого</translation>
        </message>
        <message>
            <source>Give one of them another code on the page Respondents.</source>
            <translation>Дайте одному из них другой код на странице «Респонденты».</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>Its bundles are taken; to send to it, add its address file</source>
            <translation>Его пакеты принимаются; чтобы отправлять ему, добавьте файл его адреса</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>Ключ: %1</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Merge bundles</source>
            <translation>Принять пакеты</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новых</translation>
        </message>
        <message>
            <source>Nobody: no respondent lacks consent.</source>
            <translation>Никто: все, кто записан, согласны.</translation>
        </message>
        <message>
            <source>Not known here before</source>
            <translation>Раньше здесь не было</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Операции</translation>
        </message>
        <message>
            <source>Published by this export</source>
            <translation>Впервые вышло с этим пакетом</translation>
        </message>
        <message>
            <source>Release for readers</source>
            <translation>Выпуск для читателей</translation>
        </message>
        <message>
            <source>Rename one in the codebook, or remove it and put its passages under the other.</source>
            <translation>Переименуйте один из них в книге кодов или удалите его, передав его фрагменты другому.</translation>
        </message>
        <message>
            <source>Respondent</source>
            <translation>Респондент</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Расшифровка</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Реплика</translation>
        </message>
        <message>
            <source>attributes</source>
            <translation>признаки</translation>
        </message>
        <message>
            <source>came in</source>
            <translation>получен</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>code above it</source>
            <translation>вышестоящий код</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>цвет</translation>
        </message>
        <message>
            <source>date</source>
            <translation>дата</translation>
        </message>
        <message>
            <source>definition</source>
            <translation>определение</translation>
        </message>
        <message>
            <source>duration</source>
            <translation>длительность</translation>
        </message>
        <message>
            <source>example</source>
            <translation>пример</translation>
        </message>
        <message>
            <source>exported</source>
            <translation>отправлен</translation>
        </message>
        <message>
            <source>founder</source>
            <translation>основатель</translation>
        </message>
        <message>
            <source>how it was given</source>
            <translation>как дано</translation>
        </message>
        <message>
            <source>in a memo that is shared</source>
            <translation>в заметке, которой можно делиться</translation>
        </message>
        <message>
            <source>in a turn of a transcript</source>
            <translation>в реплике расшифровки</translation>
        </message>
        <message>
            <source>in an entry of the study</source>
            <translation>в записи исследования</translation>
        </message>
        <message>
            <source>in the code or an attribute of a respondent</source>
            <translation>в коде или признаке респондента</translation>
        </message>
        <message>
            <source>in the codebook</source>
            <translation>в книге кодов</translation>
        </message>
        <message>
            <source>in the form of an interview</source>
            <translation>в описании интервью</translation>
        </message>
        <message>
            <source>in the title of a transcript</source>
            <translation>в названии расшифровки</translation>
        </message>
        <message>
            <source>in the wave or an attribute of the study</source>
            <translation>в волне или признаке исследования</translation>
        </message>
        <message>
            <source>in the words of a coding</source>
            <translation>в словах, отмеченных кодом</translation>
        </message>
        <message>
            <source>interviewer</source>
            <translation>интервьюер</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>оставлено</translation>
        </message>
        <message>
            <source>languages</source>
            <translation>языки</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>принят</translation>
        </message>
        <message>
            <source>name</source>
            <translation>название</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>not trusted</source>
            <translation>нет доверия</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>ничего нового</translation>
        </message>
        <message>
            <source>passage</source>
            <translation>фрагмент</translation>
        </message>
        <message>
            <source>place</source>
            <translation>место</translation>
        </message>
        <message>
            <source>position</source>
            <translation>положение</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>удалено</translation>
        </message>
        <message>
            <source>removed or kept</source>
            <translation>удалено или оставлено</translation>
        </message>
        <message>
            <source>respondents</source>
            <translation>респонденты</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>показано</translation>
        </message>
        <message>
            <source>speaker</source>
            <translation>говорящий</translation>
        </message>
        <message>
            <source>state</source>
            <translation>состояние</translation>
        </message>
        <message>
            <source>the study itself</source>
            <translation>само исследование</translation>
        </message>
        <message>
            <source>this laptop</source>
            <translation>этот ноутбук</translation>
        </message>
        <message>
            <source>title</source>
            <translation>название</translation>
        </message>
        <message>
            <source>trusted</source>
            <translation>доверен</translation>
        </message>
        <message>
            <source>trusted · no address</source>
            <translation>доверен · нет адреса</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>unknown sender</source>
            <translation>отправитель неизвестен</translation>
        </message>
        <message>
            <source>wave</source>
            <translation>волна</translation>
        </message>
        <message>
            <source>went out</source>
            <translation>отправлен</translation>
        </message>
        <message>
            <source>what belongs to it</source>
            <translation>что сюда относится</translation>
        </message>
        <message>
            <source>what does not belong to it</source>
            <translation>что сюда не относится</translation>
        </message>
        <message>
            <source>what was agreed to</source>
            <translation>на что согласие</translation>
        </message>
        <message>
            <source>when it was given</source>
            <translation>когда дано</translation>
        </message>
        <message>
            <source>words</source>
            <translation>слова</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>you</source>
            <translation>вы</translation>
        </message>
    </context>
    <context>
        <name>BundlesScreen</name>
        <message>
            <source>%1 is a member now</source>
            <translation>%1 теперь участник</translation>
        </message>
        <message numerus="yes">
            <source>%n bundles in all</source>
            <translation>
                <numerusform>всего %n пакет</numerusform>
                <numerusform>всего %n пакета</numerusform>
                <numerusform>всего %n пакетов</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle can be merged in any order and any number of times; drop files here to merge them. A damaged or unknown one changes nothing.</source>
            <translation>Пакеты можно принимать в любом порядке и сколько угодно раз; перетащите файлы сюда. Повреждённый или неизвестный пакет ничего не меняет.</translation>
        </message>
        <message>
            <source>A bundle is one encrypted file with everything of the study that may be shared. Export one for a colleague, or merge one you were given.</source>
            <translation>Пакет — это один зашифрованный файл со всем, чем в исследовании можно делиться. Подготовьте пакет для коллеги или примите тот, что вам передали.</translation>
        </message>
        <message>
            <source>A folder for readers: an archive, a ministry (Ctrl+R)</source>
            <translation>Папка для читателей: архива, министерства (Ctrl+R)</translation>
        </message>
        <message>
            <source>Add a member’s address</source>
            <translation>Добавить адрес участника</translation>
        </message>
        <message>
            <source>Add a member’s address…</source>
            <translation>Добавить адрес участника…</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Address files (*%1)</source>
            <translation>Файлы адреса (*%1)</translation>
        </message>
        <message>
            <source>Address saved. Give it to colleagues: it holds public keys and the title of the study only.</source>
            <translation>Адрес сохранён. Передайте его коллегам: в нём только открытые ключи и название исследования.</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Ask %1 to read the beginning of their key to you. It must be %2. Bundles of %1 are then taken, and bundles can be addressed to them.</source>
            <translation>Попросите %1 прочитать вам начало ключа. Должно быть: %2. После этого пакеты от %1 принимаются, и пакеты можно адресовать им.</translation>
        </message>
        <message>
            <source>Bundle exported: %1</source>
            <translation>Пакет готов: %1</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Bundles (*%1)</source>
            <translation>Пакеты (*%1)</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Last merge %1</source>
            <translation>Последний приём: %1</translation>
        </message>
        <message>
            <source>Merge bundles</source>
            <translation>Принять пакеты</translation>
        </message>
        <message>
            <source>Merged the bundle of %1: %2 new operations</source>
            <translation>Принят пакет от %1, новых операций: %2</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Принять…</translation>
        </message>
        <message>
            <source>No bundle has come or gone</source>
            <translation>Пакетов ещё не было</translation>
        </message>
        <message>
            <source>Nothing new in the bundle of %1</source>
            <translation>В пакете от %1 ничего нового</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>Release made: %1</source>
            <translation>Выпуск готов: %1</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>Выпуск…</translation>
        </message>
        <message>
            <source>Save your own address file</source>
            <translation>Сохранить файл своего адреса</translation>
        </message>
        <message>
            <source>Save your own address file…</source>
            <translation>Сохранить файл своего адреса…</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Показать в папке</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>Доверять</translation>
        </message>
        <message>
            <source>Trust %1?</source>
            <translation>Доверять %1?</translation>
        </message>
        <message>
            <source>export</source>
            <translation>экспорт</translation>
        </message>
        <message>
            <source>merge</source>
            <translation>принять</translation>
        </message>
        <message>
            <source>release</source>
            <translation>выпуск</translation>
        </message>
    </context>
    <context>
        <name>CheckCard</name>
        <message numerus="yes">
            <source>%n chains of the log do not verify.</source>
            <translation>
                <numerusform>%n цепочка журнала не проходит проверку.</numerusform>
                <numerusform>%n цепочки журнала не проходят проверку.</numerusform>
                <numerusform>%n цепочек журнала не проходят проверку.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations of the log read.</source>
            <translation>
                <numerusform>Прочитана %n операция журнала.</numerusform>
                <numerusform>Прочитаны %n операции журнала.</numerusform>
                <numerusform>Прочитано %n операций журнала.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pages are damaged.</source>
            <translation>
                <numerusform>Повреждена %n страница.</numerusform>
                <numerusform>Повреждены %n страницы.</numerusform>
                <numerusform>Повреждено %n страниц.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows point to nothing.</source>
            <translation>
                <numerusform>%n строка ни на что не указывает.</numerusform>
                <numerusform>%n строки ни на что не указывают.</numerusform>
                <numerusform>%n строк ни на что не указывают.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stretches of other laptops’ work have not come in yet.</source>
            <translation>
                <numerusform>Ещё не пришёл %n отрезок работы с других ноутбуков.</numerusform>
                <numerusform>Ещё не пришли %n отрезка работы с других ноутбуков.</numerusform>
                <numerusform>Ещё не пришли %n отрезков работы с других ноутбуков.</numerusform>
            </translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>Checking the vault</source>
            <translation>Проверка хранилища</translation>
        </message>
        <message>
            <source>Every page, index and signature is as it was written.</source>
            <translation>Каждая страница, указатель и подпись такие, какими были записаны.</translation>
        </message>
        <message>
            <source>One copy of the key file was damaged and has been written anew.</source>
            <translation>Одна из копий файла ключей была повреждена и записана заново.</translation>
        </message>
        <message>
            <source>Reads every page of the vault and verifies every signature in the log.</source>
            <translation>Читает каждую страницу хранилища и сверяет каждую подпись в журнале.</translation>
        </message>
        <message>
            <source>Restore the latest backup into a new folder and keep this one.</source>
            <translation>Восстановите последнюю копию в новую папку, а эту сохраните.</translation>
        </message>
        <message>
            <source>Tables and indexes do not agree.</source>
            <translation>Таблицы и указатели не согласуются.</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>идёт проверка…</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>повреждено</translation>
        </message>
        <message>
            <source>not checked today</source>
            <translation>сегодня не проверялось</translation>
        </message>
        <message>
            <source>not finished</source>
            <translation>не закончена</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>всё цело</translation>
        </message>
    </context>
    <context>
        <name>CodeEditor</name>
        <message>
            <source>Choose one at the left.</source>
            <translation>Выберите его слева.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Сбросить</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Новый код</translation>
        </message>
        <message>
            <source>No code chosen</source>
            <translation>Код не выбран</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save (Ctrl+S)</source>
            <translation>Сохранить (Ctrl+S)</translation>
        </message>
    </context>
    <context>
        <name>CodeForm</name>
        <message>
            <source>A code has a name.</source>
            <translation>У кода должно быть название.</translation>
        </message>
        <message>
            <source>Belongs elsewhere</source>
            <translation>Относится к другому</translation>
        </message>
        <message>
            <source>Belongs here</source>
            <translation>Относится сюда</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Определение</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Пример</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Клавиша</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>One letter or digit that puts the code on the selected words.</source>
            <translation>Буква или цифра, которая ставит код на выделенные слова.</translation>
        </message>
        <message>
            <source>Taken by a command.</source>
            <translation>Занята командой.</translation>
        </message>
        <message>
            <source>Taken by “%1”.</source>
            <translation>Занята кодом «%1».</translation>
        </message>
        <message>
            <source>Top level</source>
            <translation>Верхний уровень</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>Внутри кода</translation>
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message numerus="yes">
            <source>%n passages</source>
            <translation>
                <numerusform>%n фрагмент</numerusform>
                <numerusform>%n фрагмента</numerusform>
                <numerusform>%n фрагментов</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Коды</translation>
        </message>
    </context>
    <context>
        <name>CodebookScreen</name>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>изменён %n</numerusform>
                <numerusform>изменено %n</numerusform>
                <numerusform>изменено %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes</source>
            <translation>
                <numerusform>%n код</numerusform>
                <numerusform>%n кода</numerusform>
                <numerusform>%n кодов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes added</source>
            <translation>
                <numerusform>Добавлен %n код</numerusform>
                <numerusform>Добавлено %n кода</numerusform>
                <numerusform>Добавлено %n кодов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codes written</source>
            <translation>
                <numerusform>Записан %n код</numerusform>
                <numerusform>Записано %n кода</numerusform>
                <numerusform>Записано %n кодов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages</source>
            <translation>
                <numerusform>%n фрагмент</numerusform>
                <numerusform>%n фрагмента</numerusform>
                <numerusform>%n фрагментов</numerusform>
            </translation>
        </message>
        <message>
            <source>Below</source>
            <translation>Внутри</translation>
        </message>
        <message>
            <source>Choose a place …</source>
            <translation>Выбрать место…</translation>
        </message>
        <message>
            <source>Code added</source>
            <translation>Код добавлен</translation>
        </message>
        <message>
            <source>Code moved</source>
            <translation>Код перемещён</translation>
        </message>
        <message>
            <source>Code removed</source>
            <translation>Код удалён</translation>
        </message>
        <message>
            <source>Code saved</source>
            <translation>Код сохранён</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Книга кодов</translation>
        </message>
        <message>
            <source>Codes are the themes that passages are marked with. Begin with three or four.</source>
            <translation>Коды — это темы, которыми отмечают фрагменты. Начните с трёх-четырёх.</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Ниже</translation>
        </message>
        <message>
            <source>Export as a table …</source>
            <translation>Экспорт в таблицу…</translation>
        </message>
        <message>
            <source>Export codebook</source>
            <translation>Экспорт книги кодов</translation>
        </message>
        <message>
            <source>Export the codebook?</source>
            <translation>Экспортировать книгу кодов?</translation>
        </message>
        <message>
            <source>Import a table …</source>
            <translation>Импорт таблицы…</translation>
        </message>
        <message>
            <source>Import and export</source>
            <translation>Импорт и экспорт</translation>
        </message>
        <message>
            <source>Import codebook</source>
            <translation>Импорт книги кодов</translation>
        </message>
        <message>
            <source>Importing the codebook</source>
            <translation>Импорт книги кодов</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Новый код</translation>
        </message>
        <message>
            <source>New code below this one (Ctrl+Shift+N)</source>
            <translation>Новый код внутри этого (Ctrl+Shift+N)</translation>
        </message>
        <message>
            <source>One level out</source>
            <translation>На уровень выше</translation>
        </message>
        <message>
            <source>Remove this code</source>
            <translation>Удалить этот код</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Таблицы</translation>
        </message>
        <message>
            <source>The codebook is empty</source>
            <translation>Книга кодов пуста</translation>
        </message>
        <message>
            <source>The table can be read by anybody who gets hold of the file. Names, definitions and examples leave the vault as they stand: see that no example gives somebody away.</source>
            <translation>Таблицу прочтёт любой, к кому попадёт файл. Названия, определения и примеры покидают хранилище как есть: убедитесь, что ни один пример никого не выдаёт.</translation>
        </message>
        <message>
            <source>Under the code above</source>
            <translation>Внутрь кода выше</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Выше</translation>
        </message>
        <message>
            <source>below</source>
            <translation>внутри</translation>
        </message>
        <message>
            <source>move</source>
            <translation>переместить</translation>
        </message>
        <message>
            <source>new code</source>
            <translation>новый код</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>удалить</translation>
        </message>
        <message>
            <source>save</source>
            <translation>сохранить</translation>
        </message>
    </context>
    <context>
        <name>CodesCard</name>
        <message>
            <source>Codes</source>
            <translation>Коды</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Filter codes</source>
            <translation>Поиск кода</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Новый код</translation>
        </message>
        <message>
            <source>No codes yet</source>
            <translation>Кодов пока нет</translation>
        </message>
        <message>
            <source>Select words and press / to make the first one.</source>
            <translation>Выделите слова и нажмите /, чтобы создать первый.</translation>
        </message>
    </context>
    <context>
        <name>CodingScreen</name>
        <message>
            <source>%1 of %2 turns coded</source>
            <translation>Отмечено реплик: %1 из %2</translation>
        </message>
        <message>
            <source>Code …	/</source>
            <translation>Поставить код…	/</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Кодирование</translation>
        </message>
        <message>
            <source>Copy	Ctrl+C</source>
            <translation>Копировать	Ctrl+C</translation>
        </message>
        <message>
            <source>Correct the words …	C</source>
            <translation>Исправить слова…	C</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Найти код</translation>
        </message>
        <message>
            <source>New code “%1”</source>
            <translation>Новый код «%1»</translation>
        </message>
        <message>
            <source>Nothing is coded here yet.</source>
            <translation>Здесь пока ничего не отмечено.</translation>
        </message>
        <message>
            <source>Open a text</source>
            <translation>Открыть текст</translation>
        </message>
        <message>
            <source>Register as a person …	P</source>
            <translation>Внести имя в реестр…	P</translation>
        </message>
        <message>
            <source>Remove this coding	Del</source>
            <translation>Снять эту отметку	Del</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Сохраняется…</translation>
        </message>
        <message>
            <source>Select words in the transcript first.</source>
            <translation>Сначала выделите слова в расшифровке.</translation>
        </message>
        <message>
            <source>Select words to find them again.</source>
            <translation>Выделите слова, чтобы найти их снова.</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>исправить</translation>
        </message>
        <message>
            <source>find a code</source>
            <translation>найти код</translation>
        </message>
        <message>
            <source>memo</source>
            <translation>заметка</translation>
        </message>
        <message>
            <source>next, before</source>
            <translation>дальше, назад</translation>
        </message>
        <message>
            <source>person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>отменить</translation>
        </message>
    </context>
    <context>
        <name>ConflictsCard</name>
        <message numerus="yes">
            <source>%n fields</source>
            <translation>
                <numerusform>%n поле</numerusform>
                <numerusform>%n поля</numerusform>
                <numerusform>%n полей</numerusform>
            </translation>
        </message>
        <message>
            <source>Nowhere: everybody's changes fit together.</source>
            <translation>Нигде: все изменения сходятся.</translation>
        </message>
        <message>
            <source>Two people changed the same field. Both values are kept; the marked one is shown everywhere. They cannot be decided here yet: agree on one and write it where it belongs.</source>
            <translation>Два человека изменили одно и то же поле. Сохранены оба значения; отмеченное показывается везде. Решить это здесь пока нельзя: договоритесь и впишите нужное значение на своё место.</translation>
        </message>
        <message>
            <source>Two values side by side</source>
            <translation>Два значения рядом</translation>
        </message>
    </context>
    <context>
        <name>Consent</name>
        <message>
            <source>Anonymised text may go to an archive</source>
            <translation>Обезличенный текст можно отдать в архив</translation>
        </message>
        <message>
            <source>May be contacted again</source>
            <translation>Можно связаться снова</translation>
        </message>
        <message>
            <source>May be quoted without a name</source>
            <translation>Можно цитировать без имени</translation>
        </message>
        <message>
            <source>May be recorded</source>
            <translation>Можно записывать звук</translation>
        </message>
        <message>
            <source>Takes part in the study</source>
            <translation>Участвует в исследовании</translation>
        </message>
        <message>
            <source>archive</source>
            <translation>архив</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>связь</translation>
        </message>
        <message>
            <source>quote</source>
            <translation>цитаты</translation>
        </message>
        <message>
            <source>record</source>
            <translation>запись</translation>
        </message>
        <message>
            <source>takes part</source>
            <translation>участвует</translation>
        </message>
    </context>
    <context>
        <name>ConsentFields</name>
        <message>
            <source>Consent</source>
            <translation>Согласие</translation>
        </message>
        <message>
            <source>Given on</source>
            <translation>Когда дано</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Как</translation>
        </message>
        <message>
            <source>not noted</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <source>oral</source>
            <translation>устно</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>written</source>
            <translation>письменно</translation>
        </message>
    </context>
    <context>
        <name>CountsCard</name>
        <message>
            <source>So far</source>
            <translation>На сегодня</translation>
        </message>
        <message>
            <source>codings</source>
            <translation>отметки</translation>
        </message>
        <message>
            <source>interviews</source>
            <translation>интервью</translation>
        </message>
        <message>
            <source>respondents</source>
            <translation>респонденты</translation>
        </message>
        <message>
            <source>words</source>
            <translation>слова</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Only the quarter is known: no more than that leaves a vault.</source>
            <translation>Известен только квартал: точнее даты из хранилища не уходят.</translation>
        </message>
    </context>
    <context>
        <name>DefinitionCard</name>
        <message>
            <source>Belongs elsewhere</source>
            <translation>Относится к другому</translation>
        </message>
        <message>
            <source>Belongs here</source>
            <translation>Относится сюда</translation>
        </message>
        <message>
            <source>Change in the codebook</source>
            <translation>Изменить в книге кодов</translation>
        </message>
        <message>
            <source>Choose a code or a coded passage to read what it means.</source>
            <translation>Выберите код или отмеченный фрагмент, чтобы прочитать, что он значит.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Определение</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Пример</translation>
        </message>
        <message>
            <source>The codebook has no definition yet.</source>
            <translation>В книге кодов пока нет определения.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Folder:</source>
            <translation>Папка:</translation>
        </message>
        <message>
            <source>Kind:</source>
            <translation>Тип:</translation>
        </message>
    </context>
    <context>
        <name>Drafts</name>
        <message>
            <source>Not saved yet, and as you left it: %1.</source>
            <translation>Ещё не сохранено, всё как вы оставили: %1.</translation>
        </message>
    </context>
    <context>
        <name>DrawPage</name>
        <message numerus="yes">
            <source>%n texts not looked through yet are left out.</source>
            <translation>
                <numerusform>%n текст ещё не просмотрен и не участвует.</numerusform>
                <numerusform>%n текста ещё не просмотрены и не участвуют.</numerusform>
                <numerusform>%n текстов ещё не просмотрено, они не участвуют.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is drawn by lot. They do not see what was found, and select whatever gives somebody away. From what both found, and what only one of them found, follows how much is still overlooked. Whatever is new waits for your decision.</source>
            <translation>Она выбирается по жребию. Второй читатель не видит найденного и выделяет всё, что кого-то выдаёт. Из того, что нашли оба и что нашёл только один, следует, сколько ещё не замечено. Всё новое ждёт вашего решения.</translation>
        </message>
        <message>
            <source>Let somebody else read a tenth of the words</source>
            <translation>Пусть десятую часть слов прочтёт кто-то другой</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 (founder)</source>
            <translation>%1 (основатель)</translation>
        </message>
        <message>
            <source>%1, of which %2 new</source>
            <translation>%1, из них новых %2</translation>
        </message>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. No bundle is made before that.</source>
            <translation>
                <numerusform>%n находка ждёт решения. До этого пакет не создаётся.</numerusform>
                <numerusform>%n находки ждут решения. До этого пакет не создаётся.</numerusform>
                <numerusform>%n находок ждут решения. До этого пакет не создаётся.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n расшифровка</numerusform>
                <numerusform>%n расшифровки</numerusform>
                <numerusform>%n расшифровок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts were not looked through as they stand: of their names only those in the register will be replaced.</source>
            <translation>
                <numerusform>%n расшифровка не просмотрена в нынешнем виде: из имён в ней будут заменены только те, что есть в реестре.</numerusform>
                <numerusform>%n расшифровки не просмотрены в нынешнем виде: из имён в них будут заменены только те, что есть в реестре.</numerusform>
                <numerusform>%n расшифровок не просмотрены в нынешнем виде: из имён в них будут заменены только те, что есть в реестре.</numerusform>
            </translation>
        </message>
        <message>
            <source>Add an address file</source>
            <translation>Добавить файл адреса</translation>
        </message>
        <message>
            <source>Add an address file…</source>
            <translation>Добавить файл адреса…</translation>
        </message>
        <message>
            <source>Address files (*%1)</source>
            <translation>Файлы адреса (*%1)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Bundles (*%1)</source>
            <translation>Пакеты (*%1)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспортировать</translation>
        </message>
        <message>
            <source>Export a bundle</source>
            <translation>Экспорт пакета</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Для кого</translation>
        </message>
        <message>
            <source>Making a bundle</source>
            <translation>Создание пакета</translation>
        </message>
        <message>
            <source>Making the bundle and searching it for names…</source>
            <translation>Пакет создаётся и просматривается на имена…</translation>
        </message>
        <message>
            <source>Names, contacts, exact days and private memos never leave. What the register knows is replaced, and the finished file is searched for it once more.</source>
            <translation>Имена, контакты, точные даты и личные заметки не уходят никогда. Всё, что есть в реестре, заменяется, и готовый файл ещё раз просматривается.</translation>
        </message>
        <message>
            <source>Nobody but you will be able to open it.</source>
            <translation>Открыть его сможете только вы.</translation>
        </message>
        <message>
            <source>Not known here yet is the address of %1: add their address files.</source>
            <translation>Здесь ещё нет адресов: %1. Добавьте файлы их адресов.</translation>
        </message>
        <message>
            <source>Not looked through</source>
            <translation>Не просмотрено</translation>
        </message>
        <message>
            <source>Opened by</source>
            <translation>Кто откроет</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Операции</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Показать в папке</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Stays here</source>
            <translation>Остаётся здесь</translation>
        </message>
        <message>
            <source>The bundle is ready</source>
            <translation>Пакет готов</translation>
        </message>
        <message>
            <source>These, and you, will be able to open it; nobody else.</source>
            <translation>Открыть его смогут только отмеченные и вы.</translation>
        </message>
        <message>
            <source>What stays here</source>
            <translation>Что остаётся здесь</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Куда</translation>
        </message>
    </context>
    <context>
        <name>FingerprintCard</name>
        <message numerus="yes">
            <source>%n devices</source>
            <translation>
                <numerusform>%n устройство</numerusform>
                <numerusform>%n устройства</numerusform>
                <numerusform>%n устройств</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n operations</source>
            <translation>
                <numerusform>%n операция</numerusform>
                <numerusform>%n операции</numerusform>
                <numerusform>%n операций</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy the whole root</source>
            <translation>Копировать отпечаток целиком</translation>
        </message>
        <message>
            <source>Copy the words and the digest</source>
            <translation>Копировать слова и сумму</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Контрольная сумма</translation>
        </message>
        <message>
            <source>Fingerprint of the study</source>
            <translation>Отпечаток исследования</translation>
        </message>
        <message>
            <source>Four words</source>
            <translation>Четыре слова</translation>
        </message>
        <message>
            <source>Read these words to the other coordinator: the same words mean the same study.</source>
            <translation>Прочитайте эти слова другому координатору: одинаковые слова — одинаковое исследование.</translation>
        </message>
        <message>
            <source>The same study?</source>
            <translation>То же исследование?</translation>
        </message>
        <message>
            <source>Who sees the same four words holds the same shared work (operations: %1). Compare after a merge.</source>
            <translation>У кого те же четыре слова, у того та же общая работа (операций: %1). Сверяйте их после приёма пакета.</translation>
        </message>
    </context>
    <context>
        <name>GeneraliseSheet</name>
        <message>
            <source>Generalise</source>
            <translation>Обобщить</translation>
        </message>
        <message>
            <source>In its place: %1</source>
            <translation>На этом месте: %1</translation>
        </message>
        <message>
            <source>Something coarser that is still true</source>
            <translation>Что-то более общее, но верное</translation>
        </message>
        <message>
            <source>Such as: village, Naryn region · month in 2014 · aged 30–39. Empty says only what it was.</source>
            <translation>Например: село, Нарынская область · месяц 2014 года · 30–39 лет. Если пусто, останется только что это было.</translation>
        </message>
        <message>
            <source>village, Naryn region</source>
            <translation>село, Нарынская область</translation>
        </message>
    </context>
    <context>
        <name>GroupsSheet</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Groups of people who look alike</source>
            <translation>Группы похожих людей</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Людей</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Респонденты</translation>
        </message>
        <message>
            <source>What is told of them</source>
            <translation>Что о них сообщается</translation>
        </message>
        <message>
            <source>Who looks alike</source>
            <translation>Кто на кого похож</translation>
        </message>
    </context>
    <context>
        <name>IdentityCard</name>
        <message>
            <source>All forms in every script and every by-name; Enter after each.</source>
            <translation>Все формы на любом письме и все прозвища; после каждой Enter.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Контакты</translation>
        </message>
        <message>
            <source>Hidden. Every form is replaced in what leaves.</source>
            <translation>Скрыто. В том, что уходит, заменяется каждая форма имени.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Кто это</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Имена</translation>
        </message>
        <message>
            <source>Numbers and addresses; Enter after each.</source>
            <translation>Номера и адреса; после каждого Enter.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>never leaves this laptop</source>
            <translation>не покидает этот ноутбук</translation>
        </message>
        <message>
            <source>phone, e-mail</source>
            <translation>телефон, почта</translation>
        </message>
        <message>
            <source>Айбек, Aibek</source>
            <translation>Айбек, Aibek</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>Beginning</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Comments are left out.</source>
            <translation>Примечания пропущены.</translation>
        </message>
        <message>
            <source>Cyrillic (KOI8-R)</source>
            <translation>Кириллица (KOI8-R)</translation>
        </message>
        <message>
            <source>Cyrillic, DOS (866)</source>
            <translation>Кириллица, DOS (866)</translation>
        </message>
        <message>
            <source>Cyrillic, Windows (1251)</source>
            <translation>Кириллица, Windows (1251)</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>Footnotes are left out.</source>
            <translation>Сноски пропущены.</translation>
        </message>
        <message>
            <source>Kazakh (KZ-1048)</source>
            <translation>Казахская (KZ-1048)</translation>
        </message>
        <message>
            <source>Kazakh, Asian Cyrillic (PT 154)</source>
            <translation>Казахская, азиатская кириллица (PT 154)</translation>
        </message>
        <message>
            <source>Letters composed of parts are stored as whole letters.</source>
            <translation>Составные буквы сохраняются как цельные.</translation>
        </message>
        <message>
            <source>Line ends of several kinds are read as one kind.</source>
            <translation>Разные концы строк читаются как одинаковые.</translation>
        </message>
        <message>
            <source>No speakers were found: every turn stands without one.</source>
            <translation>Говорящие не найдены: реплики стоят без имён.</translation>
        </message>
        <message>
            <source>Signs written as HTML, such as &amp;quot;, are read as the signs.</source>
            <translation>Знаки, записанные как HTML, например &amp;quot;, читаются как сами знаки.</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Говорящий</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The encoding is a guess. If letters look wrong, choose another.</source>
            <translation>Кодировка угадана. Если буквы выглядят неверно, выберите другую.</translation>
        </message>
        <message>
            <source>The same words as “%1”: it may have come in before. Take it off the list if so.</source>
            <translation>Те же слова, что и в «%1»: возможно, этот текст уже импортирован. Если так, уберите его из списка.</translation>
        </message>
        <message>
            <source>The times do not rise from turn to turn.</source>
            <translation>Время от реплики к реплике не растёт.</translation>
        </message>
        <message>
            <source>There are tables: each row is read from left to right.</source>
            <translation>В файле есть таблицы: строки читаются слева направо.</translation>
        </message>
        <message>
            <source>There are tracked changes: the text is as if all were accepted.</source>
            <translation>В файле есть исправления: текст взят так, будто все они приняты.</translation>
        </message>
        <message>
            <source>Turkish (ISO 8859-9)</source>
            <translation>Турецкая (ISO 8859-9)</translation>
        </message>
        <message>
            <source>Turkish, Windows (1254)</source>
            <translation>Турецкая, Windows (1254)</translation>
        </message>
        <message>
            <source>column not taken</source>
            <translation>столбец не взят</translation>
        </message>
        <message>
            <source>heading of the file</source>
            <translation>заголовок файла</translation>
        </message>
        <message>
            <source>markup</source>
            <translation>разметка</translation>
        </message>
        <message>
            <source>note beside the text</source>
            <translation>пометка рядом с текстом</translation>
        </message>
        <message>
            <source>number of a subtitle</source>
            <translation>номер титра</translation>
        </message>
        <message>
            <source>speaker without words</source>
            <translation>говорящий без слов</translation>
        </message>
        <message>
            <source>title by its style</source>
            <translation>заголовок по стилю</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Add files (Ctrl+I)</source>
            <translation>Добавить файлы (Ctrl+I)</translation>
        </message>
        <message>
            <source>An import is running. Add files when it is done.</source>
            <translation>Идёт импорт. Добавьте файлы, когда он закончится.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>How it is read</source>
            <translation>Как читать</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импортировать</translation>
        </message>
        <message numerus="yes">
            <source>Import %n files</source>
            <translation>
                <numerusform>Импортировать %n файл</numerusform>
                <numerusform>Импортировать %n файла</numerusform>
                <numerusform>Импортировать %n файлов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Importing %n files</source>
            <translation>
                <numerusform>Импорт %n файла</numerusform>
                <numerusform>Импорт %n файлов</numerusform>
                <numerusform>Импорт %n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message numerus="yes">
            <source>Stopped. %n files came in before; the others wait here.</source>
            <translation>
                <numerusform>Остановлено. До этого принят %n файл; остальные ждут здесь.</numerusform>
                <numerusform>Остановлено. До этого приняты %n файла; остальные ждут здесь.</numerusform>
                <numerusform>Остановлено. До этого принято %n файлов; остальные ждут здесь.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take this file off the list</source>
            <translation>Убрать файл из списка</translation>
        </message>
        <message>
            <source>The original file stays readable on the disk. Delete it yourself when you no longer need it.</source>
            <translation>Исходный файл остаётся на диске открытым для чтения. Удалите его сами, когда он больше не нужен.</translation>
        </message>
        <message numerus="yes">
            <source>These respondents speak in all %n files</source>
            <translation>
                <numerusform>Эти респонденты говорят в %n файле</numerusform>
                <numerusform>Эти респонденты говорят во всех %n файлах</numerusform>
                <numerusform>Эти респонденты говорят во всех %n файлах</numerusform>
            </translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>под вопросом</translation>
        </message>
        <message>
            <source>in already</source>
            <translation>уже есть</translation>
        </message>
        <message>
            <source>ok</source>
            <translation>готов</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>чтение…</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>не принят</translation>
        </message>
    </context>
    <context>
        <name>InterviewEditor</name>
        <message>
            <source> min</source>
            <translation> мин</translation>
        </message>
        <message>
            <source>A document. Say who speaks in it, and it becomes an interview.</source>
            <translation>Документ. Укажите, кто в нём говорит, и он станет интервью.</translation>
        </message>
        <message>
            <source>A title is needed, such as “Interview 3”.</source>
            <translation>Нужно название, например «Интервью 3».</translation>
        </message>
        <message>
            <source>As coarse as it may be known: a city, a region.</source>
            <translation>Настолько общо, насколько можно знать: город, область.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>Leaves with the text: no names.</source>
            <translation>Уходит вместе с текстом: без имён.</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Длительность</translation>
        </message>
        <message>
            <source>New interview</source>
            <translation>Новое интервью</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Remove from the study</source>
            <translation>Удалить из исследования</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Кто говорит</translation>
        </message>
        <message>
            <source>not noted</source>
            <translation>не отмечено</translation>
        </message>
    </context>
    <context>
        <name>InterviewsScreen</name>
        <message>
            <source>%1 removed</source>
            <translation>Удалено: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n documents</source>
            <translation>
                <numerusform>%n документ</numerusform>
                <numerusform>%n документа</numerusform>
                <numerusform>%n документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
            </translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Begin one, or import transcripts: txt, csv, docx, srt, vtt. Files can be dropped here.</source>
            <translation>Начните интервью или импортируйте расшифровки: txt, csv, docx, srt, vtt. Файлы можно перетащить сюда.</translation>
        </message>
        <message>
            <source>Codings</source>
            <translation>Отметки</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Import texts</source>
            <translation>Импорт текстов</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Interview %1</source>
            <translation>Интервью %1</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>Make the recovery sheet</source>
            <translation>Сделать лист восстановления</translation>
        </message>
        <message>
            <source>New interview</source>
            <translation>Новое интервью</translation>
        </message>
        <message>
            <source>No interviews yet</source>
            <translation>Интервью пока нет</translation>
        </message>
        <message>
            <source>Open for coding</source>
            <translation>Открыть для кодирования</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Transcripts (%1)</source>
            <translation>Расшифровки (%1)</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>add files</source>
            <translation>добавить файлы</translation>
        </message>
        <message>
            <source>back</source>
            <translation>назад</translation>
        </message>
        <message>
            <source>coded</source>
            <translation>с кодами</translation>
        </message>
        <message>
            <source>document</source>
            <translation>документ</translation>
        </message>
        <message>
            <source>field note</source>
            <translation>полевая запись</translation>
        </message>
        <message>
            <source>import</source>
            <translation>импорт</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новое</translation>
        </message>
        <message>
            <source>no text yet</source>
            <translation>текста ещё нет</translation>
        </message>
        <message>
            <source>open for coding</source>
            <translation>открыть для кодирования</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>удалить</translation>
        </message>
        <message>
            <source>save</source>
            <translation>сохранить</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>остановить</translation>
        </message>
        <message>
            <source>take off</source>
            <translation>убрать</translation>
        </message>
        <message>
            <source>to code</source>
            <translation>без кодов</translation>
        </message>
        <message>
            <source>to the interviews</source>
            <translation>к интервью</translation>
        </message>
    </context>
    <context>
        <name>JobStrip</name>
        <message>
            <source>Stop this work</source>
            <translation>Остановить</translation>
        </message>
    </context>
    <context>
        <name>JoinPage</name>
        <message>
            <source>Address file</source>
            <translation>Файл адреса</translation>
        </message>
        <message>
            <source>Address file of the study</source>
            <translation>Файл адреса исследования</translation>
        </message>
        <message>
            <source>Address files (*.fka)</source>
            <translation>Файлы адреса (*.fka)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Choose the address file.</source>
            <translation>Выберите файл адреса.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Join a study</source>
            <translation>Присоединиться к исследованию</translation>
        </message>
        <message>
            <source>Join the study</source>
            <translation>Присоединиться</translation>
        </message>
        <message>
            <source>Making the vault…</source>
            <translation>Создаётся хранилище…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Чтение…</translation>
        </message>
        <message>
            <source>Stands beside your codings in place of your name.</source>
            <translation>Стоит рядом с вашими отметками вместо имени.</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>You need the address file of the study from whoever began it. It holds public keys only.</source>
            <translation>Нужен файл адреса от того, кто начал исследование. В нём только открытые ключи.</translation>
        </message>
        <message>
            <source>Your code in the study</source>
            <translation>Ваш код в исследовании</translation>
        </message>
        <message>
            <source>none chosen yet</source>
            <translation>пока не выбран</translation>
        </message>
        <message>
            <source>such as AB; drawn when empty</source>
            <translation>например АБ; если пусто, будет выбран за вас</translation>
        </message>
    </context>
    <context>
        <name>LanguagesCard</name>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>interviews in each</source>
            <translation>в скольких интервью</translation>
        </message>
    </context>
    <context>
        <name>LeavesCard</name>
        <message>
            <source>Leaves / stays</source>
            <translation>Уходит и остаётся</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>уходит</translation>
        </message>
        <message>
            <source>names, contacts, exact days, the words as spoken, who stands behind what, private memos</source>
            <translation>имена, контакты, точные дни, слова как сказано, кто за чем стоит, личные заметки</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>остаётся</translation>
        </message>
        <message>
            <source>transcripts as shared, codings, codebook, titles and places, memos marked shareable, answers chosen from a list</source>
            <translation>расшифровки в виде «как уйдёт», кодировки, книга кодов, названия и места, заметки с пометкой «можно делиться», ответы из списка</translation>
        </message>
    </context>
    <context>
        <name>Levels</name>
        <message>
            <source>%1 (fits)</source>
            <translation>%1 (подходит)</translation>
        </message>
        <message>
            <source>a table of your own</source>
            <translation>своя таблица</translation>
        </message>
        <message>
            <source>ages in bands of 10 and 20 years</source>
            <translation>возраст по 10 и по 20 лет</translation>
        </message>
        <message>
            <source>as noted</source>
            <translation>как записано</translation>
        </message>
        <message>
            <source>countries and parts of the world</source>
            <translation>страны и части света</translation>
        </message>
        <message>
            <source>does not leave</source>
            <translation>не передаётся</translation>
        </message>
        <message>
            <source>jobs and groups of jobs</source>
            <translation>занятия и группы занятий</translation>
        </message>
        <message>
            <source>level %1</source>
            <translation>ступень %1</translation>
        </message>
        <message>
            <source>level %1 of %2</source>
            <translation>ступень %1 из %2</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>nothing coarser</source>
            <translation>без укрупнения</translation>
        </message>
        <message>
            <source>roles: none, member, leader</source>
            <translation>роль: нет, участник, руководитель</translation>
        </message>
        <message>
            <source>towns and provinces of Central Asia</source>
            <translation>города и области Центральной Азии</translation>
        </message>
        <message>
            <source>years in bands of 5 and 10</source>
            <translation>годы по 5 и по 10</translation>
        </message>
    </context>
    <context>
        <name>LockPill</name>
        <message>
            <source>Lock now</source>
            <translation>Заблокировать</translation>
        </message>
        <message>
            <source>Lock now (Ctrl+L)</source>
            <translation>Заблокировать (Ctrl+L)</translation>
        </message>
        <message>
            <source>Unlocked</source>
            <translation>Открыто</translation>
        </message>
        <message>
            <source>Unlocked · locks in %1</source>
            <translation>Открыто · блокировка через %1</translation>
        </message>
    </context>
    <context>
        <name>MakingSheet</name>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. No file was made.</source>
            <translation>
                <numerusform>%n находка ждёт решения. Файл не создан.</numerusform>
                <numerusform>%n находки ждут решения. Файл не создан.</numerusform>
                <numerusform>%n находок ждут решения. Файл не создан.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts were not looked through as they stand. No file was made.</source>
            <translation>
                <numerusform>%n текст не просмотрен в нынешнем виде. Файл не создан.</numerusform>
                <numerusform>%n текста не просмотрены в нынешнем виде. Файл не создан.</numerusform>
                <numerusform>%n текстов не просмотрены в нынешнем виде. Файл не создан.</numerusform>
            </translation>
        </message>
        <message>
            <source>A name from the register stands %1. No file was made.</source>
            <translation>Имя из реестра стоит %1. Файл не создан.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Decide now</source>
            <translation>Решить сейчас</translation>
        </message>
        <message>
            <source>Decide what stands in their place, then come back.</source>
            <translation>Решите, что будет стоять на их месте, и возвращайтесь.</translation>
        </message>
        <message>
            <source>Do it again whenever you like.</source>
            <translation>Повторить можно в любое время.</translation>
        </message>
        <message>
            <source>It may stay…</source>
            <translation>Может остаться…</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>Просмотреть сейчас</translation>
        </message>
        <message>
            <source>Look through them and decide about what is found, then come back.</source>
            <translation>Просмотрите их, решите о найденном и возвращайтесь.</translation>
        </message>
        <message>
            <source>Open the place</source>
            <translation>Открыть это место</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
        <message>
            <source>Stopped. No file was made.</source>
            <translation>Остановлено. Файл не создан.</translation>
        </message>
        <message>
            <source>Write it differently there, then try again.</source>
            <translation>Напишите там иначе и попробуйте снова.</translation>
        </message>
        <message>
            <source>Write “%1” differently there, or let it stay.</source>
            <translation>Напишите там «%1» иначе или оставьте.</translation>
        </message>
        <message>
            <source>“%1” names somebody who was interviewed and never leaves: write it differently there.</source>
            <translation>«%1» называет того, у кого брали интервью, и никогда не уходит: напишите там иначе.</translation>
        </message>
    </context>
    <context>
        <name>MembersCard</name>
        <message numerus="yes">
            <source>%n vaults</source>
            <translation>
                <numerusform>%n хранилище</numerusform>
                <numerusform>%n хранилища</numerusform>
                <numerusform>%n хранилищ</numerusform>
            </translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Участники</translation>
        </message>
        <message>
            <source>The groups are the beginning of each member's key, to compare with theirs.</source>
            <translation>Группы знаков — начало ключа каждого участника, для сверки.</translation>
        </message>
    </context>
    <context>
        <name>MemoCard</name>
        <message>
            <source>Anything about this document.</source>
            <translation>Что угодно об этом документе.</translation>
        </message>
        <message>
            <source>Anything about this interview.</source>
            <translation>Что угодно об этом интервью.</translation>
        </message>
        <message>
            <source>Ask next</source>
            <translation>Спросить</translation>
        </message>
        <message>
            <source>Choose a coding.</source>
            <translation>Выберите отметку.</translation>
        </message>
        <message>
            <source>Leaves with the next bundle, made safe. Otherwise it stays in this vault.</source>
            <translation>Уйдёт со следующим пакетом в обезличенном виде. Иначе останется в этом хранилище.</translation>
        </message>
        <message>
            <source>May be shared</source>
            <translation>Можно делиться</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Прочее</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Фрагмент</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>Сохраняется…</translation>
        </message>
        <message>
            <source>Surprising</source>
            <translation>Удивило</translation>
        </message>
        <message>
            <source>What does this passage make you think?</source>
            <translation>О чём говорит этот фрагмент?</translation>
        </message>
        <message>
            <source>What to ask next time? Stands on the summary sheet.</source>
            <translation>О чём спросить в следующий раз? Попадёт на лист итогов.</translation>
        </message>
        <message>
            <source>What was surprising? Stands on the summary sheet.</source>
            <translation>Что удивило? Попадёт на лист итогов.</translation>
        </message>
        <message>
            <source>on the document</source>
            <translation>к документу</translation>
        </message>
        <message>
            <source>on the interview</source>
            <translation>к интервью</translation>
        </message>
        <message>
            <source>on this passage</source>
            <translation>к этому фрагменту</translation>
        </message>
    </context>
    <context>
        <name>MergeSheet</name>
        <message>
            <source>Checking a bundle</source>
            <translation>Проверка пакета</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Проверка…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Merged %1 of %2 files. Read the four words of the fingerprint to each other.</source>
            <translation>Принято файлов: %1 из %2. Прочитайте друг другу четыре слова отпечатка.</translation>
        </message>
        <message>
            <source>Merging a bundle</source>
            <translation>Приём пакета</translation>
        </message>
        <message>
            <source>Merging…</source>
            <translation>Приём…</translation>
        </message>
        <message>
            <source>Nothing changes before you press Merge.</source>
            <translation>Пока вы не нажмёте «Принять», ничего не изменится.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Choose a passphrase.</source>
            <translation>Придумайте парольную фразу.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Strong enough.</source>
            <translation>Достаточно надёжна.</translation>
        </message>
        <message>
            <source>Suggest one</source>
            <translation>Предложить</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Ещё раз то же самое</translation>
        </message>
        <message>
            <source>The two do not agree. Type it the same way twice.</source>
            <translation>Фразы не совпадают. Введите дважды одно и то же.</translation>
        </message>
        <message>
            <source>This one could be guessed. Add words, or have one suggested.</source>
            <translation>Её можно угадать. Добавьте слова или нажмите «Предложить».</translation>
        </message>
        <message>
            <source>Write the six words down, then type them here.</source>
            <translation>Запишите эти шесть слов, затем введите их здесь.</translation>
        </message>
    </context>
    <context>
        <name>NewVaultPage</name>
        <message>
            <source>A folder on this computer. Others can read its name, so choose a plain one.</source>
            <translation>Это папка на компьютере. Её имя видно другим, поэтому выберите неприметное.</translation>
        </message>
        <message>
            <source>Give it a name without special signs.</source>
            <translation>Дайте имя без особых знаков.</translation>
        </message>
        <message>
            <source>Name of the vault</source>
            <translation>Имя хранилища</translation>
        </message>
    </context>
    <context>
        <name>OpenPage</name>
        <message>
            <source>Another study</source>
            <translation>Другое исследование</translation>
        </message>
        <message>
            <source>Forgot it? Use the recovery sheet</source>
            <translation>Забыта? Лист восстановления</translation>
        </message>
        <message>
            <source>Locked. Everything is kept.</source>
            <translation>Заблокировано. Ничего не потеряно.</translation>
        </message>
        <message>
            <source>Locked. Not everything could be saved; what was typed here is gone: %1.</source>
            <translation>Заблокировано. Сохранить удалось не всё; введённое здесь потеряно: %1.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open with this computer’s keyring</source>
            <translation>Открыть связкой ключей компьютера</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Открывается…</translation>
        </message>
        <message>
            <source>Opening… this takes a moment on purpose: it makes guessing dear.</source>
            <translation>Открывается… Пауза нужна нарочно: она мешает подбору.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>The same for every sample study: everybody in it is invented.</source>
            <translation>Одна для всех учебных исследований: люди в них вымышлены.</translation>
        </message>
        <message>
            <source>Type the passphrase.</source>
            <translation>Введите парольную фразу.</translation>
        </message>
    </context>
    <context>
        <name>OrphanSheet</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Coder</source>
            <translation>Кто отметил</translation>
        </message>
        <message>
            <source>Codings that lost their words</source>
            <translation>Отметки, потерявшие слова</translation>
        </message>
        <message>
            <source>Remove selected</source>
            <translation>Удалить выбранные</translation>
        </message>
        <message>
            <source>The words were corrected and are no longer there. Code the new words, then remove these.</source>
            <translation>Слова исправили, и прежних больше нет. Отметьте новые слова, затем удалите эти отметки.</translation>
        </message>
        <message>
            <source>Words it stood on</source>
            <translation>На каких словах стоял</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановить</translation>
        </message>
    </context>
    <context>
        <name>PassageView</name>
        <message>
            <source>Passage</source>
            <translation>Отрывок</translation>
        </message>
    </context>
    <context>
        <name>PassphraseCard</name>
        <message>
            <source>Change the passphrase</source>
            <translation>Сменить парольную фразу</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Новая парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Passphrase in force</source>
            <translation>Нынешняя парольная фраза</translation>
        </message>
        <message>
            <source>The passphrase was changed. The old one no longer opens this vault.</source>
            <translation>Парольная фраза изменена. Старая больше не открывает это хранилище.</translation>
        </message>
        <message>
            <source>Type the passphrase in force.</source>
            <translation>Введите нынешнюю парольную фразу.</translation>
        </message>
        <message>
            <source>backups made before keep the old one</source>
            <translation>у прежних копий останется старая</translation>
        </message>
    </context>
    <context>
        <name>PassphraseField</name>
        <message>
            <source>Show the passphrase</source>
            <translation>Показать парольную фразу</translation>
        </message>
    </context>
    <context>
        <name>PeopleCard</name>
        <message>
            <source>Add…</source>
            <translation>Добавить…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Forms of the name</source>
            <translation>Формы имени</translation>
        </message>
        <message>
            <source>Hidden. Every form is replaced in what leaves, those of public figures apart.</source>
            <translation>Скрыто. Каждая форма заменяется в том, что уходит; имена публичных лиц остаются.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <source>Leaves as</source>
            <translation>Уходит как</translation>
        </message>
        <message>
            <source>Nobody yet. Add whoever is named in a conversation: a sister, a chairwoman.</source>
            <translation>Пока никого. Добавьте всех, кого называют в разговоре: сестру, председательницу.</translation>
        </message>
        <message>
            <source>Register of people</source>
            <translation>Реестр людей</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Who they are</source>
            <translation>Кто это</translation>
        </message>
        <message>
            <source>as spoken</source>
            <translation>как сказано</translation>
        </message>
        <message>
            <source>never leaves this laptop</source>
            <translation>не покидает этот ноутбук</translation>
        </message>
    </context>
    <context>
        <name>PersonSheet</name>
        <message>
            <source>A name has at least two letters.</source>
            <translation>В имени не меньше двух букв.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>All forms in every script; Enter after each.</source>
            <translation>Все формы на любом письме; после каждой Enter.</translation>
        </message>
        <message>
            <source>Another form of the name</source>
            <translation>Ещё одна форма имени</translation>
        </message>
        <message>
            <source>Enter at least one form of the name.</source>
            <translation>Введите хотя бы одну форму имени.</translation>
        </message>
        <message>
            <source>Enter somebody in the register</source>
            <translation>Внести человека в реестр</translation>
        </message>
        <message>
            <source>Every form, and each part of a full name, is replaced in what leaves this laptop.</source>
            <translation>Каждая форма и каждая часть полного имени заменяется в том, что покидает этот ноутбук.</translation>
        </message>
        <message>
            <source>Forms of the name</source>
            <translation>Формы имени</translation>
        </message>
        <message>
            <source>In the register as</source>
            <translation>В реестре как</translation>
        </message>
        <message>
            <source>May stay empty. For you alone: it never leaves this laptop.</source>
            <translation>Можно не заполнять. Только для вас: никогда не покидает этот ноутбук.</translation>
        </message>
        <message>
            <source>May stay empty. Stands behind “interviewer” in place of the name; no names here.</source>
            <translation>Можно не заполнять. Стоит после слова «interviewer» вместо имени; без имён.</translation>
        </message>
        <message>
            <source>May stay empty. Stands in place of the name in what leaves; no names here.</source>
            <translation>Можно не заполнять. Стоит вместо имени в том, что уходит; без имён.</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Имена</translation>
        </message>
        <message>
            <source>One of these names is replaced for somebody else. Change or split that one first.</source>
            <translation>Одно из этих имён заменяется как имя другого человека. Сначала измените или отделите его.</translation>
        </message>
        <message>
            <source>One of these names is that of a public figure here. Change that one first.</source>
            <translation>Одно из этих имён записано за публичным лицом. Сначала измените ту запись.</translation>
        </message>
        <message>
            <source>Other cases and scripts too: Айбек, Айбектин, Aibek. Enter takes each.</source>
            <translation>И другие падежи, и другое письмо: Айбек, Айбека, Aibek. После каждой Enter.</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Внести</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Shown instead.</source>
            <translation>Показывается вместо имени.</translation>
        </message>
        <message>
            <source>Somebody in the register</source>
            <translation>Человек из реестра</translation>
        </message>
        <message>
            <source>Somebody who must not be recognised</source>
            <translation>Человек, которого не должны узнать</translation>
        </message>
        <message>
            <source>These names, whatever their endings, are recognised and leave as spoken. A first name alone is not taken for theirs: it may be somebody else’s.</source>
            <translation>Эти имена узнаются в любых падежах и уходят как сказано. Одно только имя без фамилии им не приписывается: так могут звать и другого.</translation>
        </message>
        <message>
            <source>Who they are</source>
            <translation>Кто это</translation>
        </message>
        <message>
            <source>in Osh</source>
            <translation>в Оше</translation>
        </message>
        <message>
            <source>president</source>
            <translation>президент</translation>
        </message>
        <message>
            <source>sister of R-012</source>
            <translation>сестра R-012</translation>
        </message>
        <message>
            <source>Айнура, Ainura</source>
            <translation>Айнура, Ainura</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Pages of the sheet</source>
            <translation>Страницы листа</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln слово</numerusform>
                <numerusform>%Ln слова</numerusform>
                <numerusform>%Ln слов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pieces left out</source>
            <translation>
                <numerusform>пропущен %n кусок</numerusform>
                <numerusform>пропущено %n куска</numerusform>
                <numerusform>пропущено %n кусков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n speakers</source>
            <translation>
                <numerusform>%n говорящий</numerusform>
                <numerusform>%n говорящих</numerusform>
                <numerusform>%n говорящих</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n реплика</numerusform>
                <numerusform>%n реплики</numerusform>
                <numerusform>%n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>Add files, or drop them here.</source>
            <translation>Добавьте файлы или перетащите их сюда.</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Пропущено</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>No file is chosen</source>
            <translation>Файл не выбран</translation>
        </message>
        <message>
            <source>Nothing is stored before you import.</source>
            <translation>До импорта ничего не сохраняется.</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Просмотр</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Чтение…</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Говорящий</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The selected turn</source>
            <translation>Выбранная реплика</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Turns</source>
            <translation>Реплики</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>look at this</source>
            <translation>посмотрите</translation>
        </message>
    </context>
    <context>
        <name>PreviewSheet</name>
        <message>
            <source>Apply</source>
            <translation>Применить</translation>
        </message>
        <message>
            <source>Attribute</source>
            <translation>Признак</translation>
        </message>
        <message>
            <source>Leaves now as</source>
            <translation>Сейчас передаётся как</translation>
        </message>
        <message>
            <source>Leaves then as</source>
            <translation>Будет передаваться как</translation>
        </message>
        <message>
            <source>Lower the risk</source>
            <translation>Снизить риск</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Людей</translation>
        </message>
        <message>
            <source>Respondents who stand out</source>
            <translation>Выделяющихся респондентов</translation>
        </message>
        <message>
            <source>Smallest group of people who look alike</source>
            <translation>Наименьшая группа похожих людей</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>После</translation>
        </message>
        <message>
            <source>Values that leave differently</source>
            <translation>Значения, которые передаются иначе</translation>
        </message>
        <message>
            <source>What was noted stays as it is; this changes only what leaves.</source>
            <translation>Записанное остаётся как есть; меняется только то, что передаётся.</translation>
        </message>
        <message>
            <source>Would be named rightly by somebody who knew all of it</source>
            <translation>Верно назвал бы тот, кто всё это знает</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>не сообщается</translation>
        </message>
    </context>
    <context>
        <name>ProfileForm</name>
        <message>
            <source>Attributes of respondents</source>
            <translation>Признаки респондентов</translation>
        </message>
        <message>
            <source>Cover counts of fewer people than</source>
            <translation>Закрывать числа людей меньше</translation>
        </message>
        <message>
            <source>In the words</source>
            <translation>В тексте</translation>
        </message>
        <message>
            <source>Nobody shall be in a group smaller than</source>
            <translation>Никого в группе меньше</translation>
        </message>
        <message>
            <source>None leaves yet.</source>
            <translation>Пока ни один не передаётся.</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Таблицы</translation>
        </message>
        <message>
            <source>a stand-in is enough</source>
            <translation>достаточно псевдонима</translation>
        </message>
        <message>
            <source>as decided</source>
            <translation>как решено</translation>
        </message>
        <message>
            <source>as the coordinator gets it</source>
            <translation>как у координатора</translation>
        </message>
        <message>
            <source>at least something coarser</source>
            <translation>хотя бы крупнее</translation>
        </message>
        <message>
            <source>only what it was</source>
            <translation>только чем это было</translation>
        </message>
    </context>
    <context>
        <name>ProfilesSheet</name>
        <message>
            <source>Archive</source>
            <translation>Архив</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>The coordinator gets what is decided; an archive or a printed page gets the same or less.</source>
            <translation>Координатор получает то, что решено; архив и печать — столько же или меньше.</translation>
        </message>
        <message>
            <source>The founder of the study chose this; here it can only be coarser.</source>
            <translation>Это выбрал основатель исследования; здесь можно только крупнее.</translation>
        </message>
        <message>
            <source>What others get</source>
            <translation>Что получают другие</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>Identifier</source>
            <translation>Находка</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Что найдено</translation>
        </message>
    </context>
    <context>
        <name>QueueCard</name>
        <message>
            <source>%1 of %2 to decide</source>
            <translation>решить %1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%n texts not looked through</source>
            <translation>
                <numerusform>не просмотрен %n текст</numerusform>
                <numerusform>не просмотрено %n текста</numerusform>
                <numerusform>не просмотрено %n текстов</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Choose something under “To decide”.</source>
            <translation>Выберите что-нибудь во вкладке «Решить».</translation>
        </message>
        <message>
            <source>Codings of which nothing is left (W)</source>
            <translation>Кодирования, от которых ничего не осталось (W)</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Решено</translation>
        </message>
        <message>
            <source>Everything is decided</source>
            <translation>Всё решено</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
        <message>
            <source>How sensitive to be</source>
            <translation>Чувствительность</translation>
        </message>
        <message>
            <source>Look through again</source>
            <translation>Просмотреть заново</translation>
        </message>
        <message>
            <source>Look through the texts</source>
            <translation>Просмотреть тексты</translation>
        </message>
        <message>
            <source>Look through the texts, or select words and say what they are.</source>
            <translation>Просмотрите тексты или выделите слова и укажите, что это.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Nothing found yet</source>
            <translation>Пока ничего не найдено</translation>
        </message>
        <message>
            <source>Nothing is decided yet</source>
            <translation>Пока ничего не решено</translation>
        </message>
        <message>
            <source>Second reading</source>
            <translation>Второе чтение</translation>
        </message>
        <message>
            <source>Second reading · %1 of %2</source>
            <translation>Второе чтение · %1 из %2</translation>
        </message>
        <message>
            <source>Select words in the text to say that they give somebody away.</source>
            <translation>Выделите в тексте слова, которые кого-то выдают.</translation>
        </message>
        <message>
            <source>Shows everything that might be something</source>
            <translation>Показывает всё, что может что-то значить</translation>
        </message>
        <message>
            <source>Shows only what is sure</source>
            <translation>Показывает только верное</translation>
        </message>
        <message>
            <source>Shows rather too little than too much</source>
            <translation>Показывает скорее меньше, чем больше</translation>
        </message>
        <message>
            <source>Shows rather too much than too little</source>
            <translation>Показывает скорее больше, чем меньше</translation>
        </message>
        <message>
            <source>Shows what is worth reading</source>
            <translation>Показывает то, что стоит прочесть</translation>
        </message>
        <message>
            <source>Somebody else reads a tenth of the words (2)</source>
            <translation>Десятую часть слов читает кто-то другой (2)</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Решить</translation>
        </message>
        <message>
            <source>What is found later in new texts waits here.</source>
            <translation>Здесь будет ждать то, что найдётся в новых текстах.</translation>
        </message>
    </context>
    <context>
        <name>QuotationList</name>
        <message>
            <source>Passage</source>
            <translation>Фрагмент</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Фрагменты</translation>
        </message>
    </context>
    <context>
        <name>QuotationsCard</name>
        <message>
            <source>No passage yet</source>
            <translation>Фрагментов пока нет</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>Фрагменты</translation>
        </message>
        <message>
            <source>Passages with this code are listed here.</source>
            <translation>Здесь перечислены фрагменты с этим кодом.</translation>
        </message>
        <message>
            <source>first %1 of %2</source>
            <translation>первые %1 из %2</translation>
        </message>
    </context>
    <context>
        <name>ReadPage</name>
        <message>
            <source>Before it: %1</source>
            <translation>Перед этим: %1</translation>
        </message>
        <message>
            <source>Passage %1 of %2</source>
            <translation>Отрывок %1 из %2</translation>
        </message>
        <message>
            <source>Selected words, or the word at the caret, give somebody away as a …</source>
            <translation>Выделенные слова или слово у курсора выдают кого-то как …</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Take it off again (Del)</source>
            <translation>Снять (Del)</translation>
        </message>
    </context>
    <context>
        <name>ReadingForm</name>
        <message>
            <source>Encoding</source>
            <translation>Кодировка</translation>
        </message>
        <message>
            <source>Speakers at the beginning of lines</source>
            <translation>Говорящие в начале строк</translation>
        </message>
        <message>
            <source>Speakers found</source>
            <translation>Найденные говорящие</translation>
        </message>
        <message>
            <source>The file name is not kept: it may hold a name.</source>
            <translation>Имя файла не сохраняется: в нём может быть имя человека.</translation>
        </message>
        <message>
            <source>These for all files</source>
            <translation>То же для всех файлов</translation>
        </message>
        <message>
            <source>Times at the beginning of lines</source>
            <translation>Время в начале строк</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>Кто говорит</translation>
        </message>
        <message>
            <source>With nobody chosen it becomes a document.</source>
            <translation>Если никто не выбран, это документ.</translation>
        </message>
        <message>
            <source>as found</source>
            <translation>как найдено</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>автоматически</translation>
        </message>
        <message>
            <source>column %1</source>
            <translation>столбец %1</translation>
        </message>
        <message>
            <source>every label counts</source>
            <translation>каждая метка считается</translation>
        </message>
        <message>
            <source>none</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>none: all is text</source>
            <translation>без говорящих: всё — текст</translation>
        </message>
        <message>
            <source>numbered by itself</source>
            <translation>нумеруется сам</translation>
        </message>
    </context>
    <context>
        <name>RecordEditor</name>
        <message>
            <source>Discard</source>
            <translation>Сбросить</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Ещё не сохранено</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
    </context>
    <context>
        <name>RecordsScreen</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>RecoverPage</name>
        <message>
            <source>Capitals, hyphens and blanks do not matter.</source>
            <translation>Прописные буквы, дефисы и пробелы не важны.</translation>
        </message>
        <message>
            <source>Check the code</source>
            <translation>Проверить код</translation>
        </message>
        <message>
            <source>Checking the code…</source>
            <translation>Код проверяется…</translation>
        </message>
        <message>
            <source>Code from the sheet</source>
            <translation>Код с листа</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Новая парольная фраза</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Открывается…</translation>
        </message>
        <message>
            <source>Set the passphrase and open</source>
            <translation>Задать фразу и открыть</translation>
        </message>
        <message>
            <source>The code is right.</source>
            <translation>Код верный.</translation>
        </message>
        <message>
            <source>Type the code from the printed sheet. Then you choose a new passphrase; the sheet stays good.</source>
            <translation>Введите код с напечатанного листа. Затем вы выберете новую фразу; лист остаётся в силе.</translation>
        </message>
        <message>
            <source>Type the code from the sheet.</source>
            <translation>Введите код с листа.</translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message>
            <source>interviewer</source>
            <translation>интервьюер</translation>
        </message>
        <message>
            <source>mentioned</source>
            <translation>упоминается</translation>
        </message>
        <message>
            <source>public figure</source>
            <translation>публичное лицо</translation>
        </message>
    </context>
    <context>
        <name>Release</name>
        <message>
            <source>%1, %2 of them because of earlier releases</source>
            <translation>%1, из них %2 из-за прежних выпусков</translation>
        </message>
        <message>
            <source>%1: they stay, and %2 with them.</source>
            <translation>%1: они остаются, и с ними %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n coded passages</source>
            <translation>
                <numerusform>%n закодированный отрывок</numerusform>
                <numerusform>%n закодированных отрывка</numerusform>
                <numerusform>%n закодированных отрывков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n counts</source>
            <translation>
                <numerusform>%n число</numerusform>
                <numerusform>%n числа</numerusform>
                <numerusform>%n чисел</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages of which only replaced words would be left</source>
            <translation>
                <numerusform>%n отрывок, от которого остались бы только заменённые слова</numerusform>
                <numerusform>%n отрывка, от которых остались бы только заменённые слова</numerusform>
                <numerusform>%n отрывков, от которых остались бы только заменённые слова</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages, of what stays and of themes whose count is covered</source>
            <translation>
                <numerusform>%n отрывок из того, что остаётся, и по темам с закрытым числом</numerusform>
                <numerusform>%n отрывка из того, что остаётся, и по темам с закрытым числом</numerusform>
                <numerusform>%n отрывков из того, что остаётся, и по темам с закрытым числом</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n респондент</numerusform>
                <numerusform>%n респондента</numerusform>
                <numerusform>%n респондентов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n respondents did not agree to this</source>
            <translation>
                <numerusform>%n респондент на это не согласился</numerusform>
                <numerusform>%n респондента на это не согласились</numerusform>
                <numerusform>%n респондентов на это не согласились</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables of counts</source>
            <translation>
                <numerusform>%n таблица с числами</numerusform>
                <numerusform>%n таблицы с числами</numerusform>
                <numerusform>%n таблиц с числами</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts</source>
            <translation>
                <numerusform>%n расшифровка</numerusform>
                <numerusform>%n расшифровки</numerusform>
                <numerusform>%n расшифровок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transcripts, without the consent they need.</source>
            <translation>
                <numerusform>%n расшифровка без нужного согласия.</numerusform>
                <numerusform>%n расшифровки без нужного согласия.</numerusform>
                <numerusform>%n расшифровок без нужного согласия.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n values by which somebody would stand out</source>
            <translation>
                <numerusform>%n значение, по которому кого-то можно узнать</numerusform>
                <numerusform>%n значения, по которым кого-то можно узнать</numerusform>
                <numerusform>%n значений, по которым кого-то можно узнать</numerusform>
            </translation>
        </message>
        <message>
            <source>An archive</source>
            <translation>Архив</translation>
        </message>
        <message>
            <source>Counts below %1 are covered.</source>
            <translation>Числа меньше %1 закрыты.</translation>
        </message>
        <message>
            <source>In place of people stands [person].</source>
            <translation>На месте людей стоит [person].</translation>
        </message>
        <message>
            <source>Nobody agreed to this yet.</source>
            <translation>На это ещё никто не согласился.</translation>
        </message>
        <message>
            <source>Nobody: no respondent lacks consent to this.</source>
            <translation>Никто: все, кто записан, согласны на это.</translation>
        </message>
        <message>
            <source>Passages of those who agreed to be quoted; whole transcripts only of those who agreed to the archive too.</source>
            <translation>Отрывки тех, кто согласился на цитирование; расшифровки целиком только тех, кто согласился и на архив.</translation>
        </message>
        <message>
            <source>People keep a pseudonym that is the same everywhere.</source>
            <translation>У людей остаётся псевдоним, везде один и тот же.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Whole transcripts and passages of those who agreed to the archive.</source>
            <translation>Расшифровки целиком и отрывки тех, кто согласился на архив.</translation>
        </message>
        <message>
            <source>tables by %1, released in other groups before</source>
            <translation>таблицы по %1, раньше выпущенные по другим группам</translation>
        </message>
        <message>
            <source>the table of respondents, because it would show who came since an earlier release</source>
            <translation>таблица респондентов, потому что она показала бы, кто прибавился с прежнего выпуска</translation>
        </message>
    </context>
    <context>
        <name>ReleaseSheet</name>
        <message numerus="yes">
            <source>%n identifiers wait for a decision. Nothing is released before that.</source>
            <translation>
                <numerusform>%n находка ждёт решения. До этого выпуск невозможен.</numerusform>
                <numerusform>%n находки ждут решения. До этого выпуск невозможен.</numerusform>
                <numerusform>%n находок ждут решения. До этого выпуск невозможен.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n texts were not looked through yet. Nothing is released before that.</source>
            <translation>
                <numerusform>%n текст ещё не просмотрен. До этого ничего не выпускается.</numerusform>
                <numerusform>%n текста ещё не просмотрены. До этого ничего не выпускается.</numerusform>
                <numerusform>%n текстов ещё не просмотрены. До этого ничего не выпускается.</numerusform>
            </translation>
        </message>
        <message>
            <source>Covered</source>
            <translation>Закрыто</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Для кого</translation>
        </message>
        <message>
            <source>In it</source>
            <translation>Внутри</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Язык отчёта</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Не вошло</translation>
        </message>
        <message>
            <source>Making a release</source>
            <translation>Создание выпуска</translation>
        </message>
        <message>
            <source>Making the files and searching each of them for names…</source>
            <translation>Создаём файлы и проверяем каждый на имена…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Выпустить</translation>
        </message>
        <message>
            <source>Stays here</source>
            <translation>Остаётся здесь</translation>
        </message>
        <message>
            <source>The release is ready</source>
            <translation>Выпуск готов</translation>
        </message>
        <message>
            <source>Transcripts as text and Word files, tables with small counts covered, the codebook, coded passages and a report. Everything is readable by whoever has the folder.</source>
            <translation>Расшифровки как текст и файлы Word, таблицы с закрытыми малыми числами, книга кодов, закодированные отрывки и отчёт. Всё это прочтёт любой, у кого есть папка.</translation>
        </message>
        <message>
            <source>What leaves</source>
            <translation>Что уходит</translation>
        </message>
        <message>
            <source>What stays here</source>
            <translation>Что остаётся здесь</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Куда</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>Где создать папку</translation>
        </message>
        <message>
            <source>Writing the folder…</source>
            <translation>Папка записывается…</translation>
        </message>
    </context>
    <context>
        <name>RemoveSheet</name>
        <message numerus="yes">
            <source>%n codes below it go too.</source>
            <translation>
                <numerusform>Вместе с ним удалится %n вложенный код.</numerusform>
                <numerusform>Вместе с ним удалятся %n вложенных кода.</numerusform>
                <numerusform>Вместе с ним удалятся %n вложенных кодов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages go to:</source>
            <translation>
                <numerusform>%n фрагмент перейдёт к:</numerusform>
                <numerusform>%n фрагмента перейдут к:</numerusform>
                <numerusform>%n фрагментов перейдут к:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passages lose the code</source>
            <translation>
                <numerusform>%n фрагмент останется без кода</numerusform>
                <numerusform>%n фрагмента останутся без кода</numerusform>
                <numerusform>%n фрагментов останутся без кода</numerusform>
            </translation>
        </message>
        <message>
            <source>No passage has this code.</source>
            <translation>Этим кодом ничего не отмечено.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>Удалить «%1»?</translation>
        </message>
    </context>
    <context>
        <name>ReportCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln слово</numerusform>
                <numerusform>%Ln слова</numerusform>
                <numerusform>%Ln слов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files imported</source>
            <translation>
                <numerusform>Импортирован %n файл</numerusform>
                <numerusform>Импортировано %n файла</numerusform>
                <numerusform>Импортировано %n файлов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pieces left out</source>
            <translation>
                <numerusform>пропущен %n кусок</numerusform>
                <numerusform>пропущено %n куска</numerusform>
                <numerusform>пропущено %n кусков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n не принят</numerusform>
                <numerusform>%n не приняты</numerusform>
                <numerusform>%n не приняты</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n реплика</numerusform>
                <numerusform>%n реплики</numerusform>
                <numerusform>%n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>The original files stay readable on the disk. Delete them yourself when no longer needed.</source>
            <translation>Исходные файлы остаются на диске открытыми для чтения. Удалите их сами, когда они больше не нужны.</translation>
        </message>
        <message>
            <source>To the interviews</source>
            <translation>К интервью</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Что получилось</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>импортирован</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>не принят</translation>
        </message>
        <message>
            <source>same words as “%1”</source>
            <translation>те же слова, что и в «%1»</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>Anonymisation report</source>
            <translation>Отчёт об обезличивании</translation>
        </message>
        <message>
            <source>Codings</source>
            <translation>Отметки</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Листы</translation>
        </message>
        <message>
            <source>Study summary</source>
            <translation>Итоги исследования</translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message numerus="yes">
            <source>%n pages went to the printer</source>
            <translation>
                <numerusform>На принтер отправлена %n страница</numerusform>
                <numerusform>На принтер отправлены %n страницы</numerusform>
                <numerusform>На принтер отправлено %n страниц</numerusform>
            </translation>
        </message>
        <message>
            <source>Another sheet is shown by now.</source>
            <translation>Сейчас показан уже другой лист.</translation>
        </message>
        <message>
            <source>Check the printer, or save a PDF and print it elsewhere.</source>
            <translation>Проверьте принтер или сохраните PDF и напечатайте в другом месте.</translation>
        </message>
        <message>
            <source>Choose it again and print.</source>
            <translation>Выберите нужный лист снова и напечатайте.</translation>
        </message>
        <message>
            <source>Drawing a sheet</source>
            <translation>Подготовка листа</translation>
        </message>
        <message>
            <source>Every interview gets a contact summary for paper, and the study a page of its own. They appear here with the first transcript.</source>
            <translation>У каждого интервью есть лист итогов для бумаги, у исследования — своя страница. Они появятся здесь с первой расшифровкой.</translation>
        </message>
        <message>
            <source>Import texts</source>
            <translation>Импортировать тексты</translation>
        </message>
        <message>
            <source>Nothing to print yet</source>
            <translation>Печатать пока нечего</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Printing goes through the system's print queue, which keeps a readable copy for a while</source>
            <translation>Печать идёт через очередь системы, а та какое-то время хранит читаемую копию</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>Сохранить лист</translation>
        </message>
        <message>
            <source>Saved: %1. The file can be read by anybody who gets it.</source>
            <translation>Сохранено: %1. Файл прочтёт любой, к кому он попадёт.</translation>
        </message>
        <message>
            <source>Saving a sheet</source>
            <translation>Сохранение листа</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Листы</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Показать в папке</translation>
        </message>
        <message>
            <source>The printer did not take the sheet.</source>
            <translation>Принтер не принял лист.</translation>
        </message>
        <message>
            <source>fit the width</source>
            <translation>по ширине</translation>
        </message>
        <message>
            <source>print</source>
            <translation>печать</translation>
        </message>
        <message>
            <source>save PDF</source>
            <translation>сохранить PDF</translation>
        </message>
    </context>
    <context>
        <name>RespondentEditor</name>
        <message numerus="yes">
            <source>%n interviews</source>
            <translation>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
                <numerusform>%n интервью</numerusform>
            </translation>
        </message>
        <message>
            <source>A code has letters or digits, such as R-012.</source>
            <translation>Код состоит из букв и цифр, например R-012.</translation>
        </message>
        <message>
            <source>A name has at least two letters.</source>
            <translation>В имени не меньше двух букв.</translation>
        </message>
        <message>
            <source>Another respondent has this code.</source>
            <translation>Такой код уже у другого респондента.</translation>
        </message>
        <message>
            <source>New respondent</source>
            <translation>Новый респондент</translation>
        </message>
        <message>
            <source>Remove this respondent</source>
            <translation>Удалить этого респондента</translation>
        </message>
        <message>
            <source>There is a name in this code, and codes leave: take one such as R-012.</source>
            <translation>В этом коде стоит имя, а коды уходят: возьмите такой, как R-012.</translation>
        </message>
    </context>
    <context>
        <name>RespondentForm</name>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Stands for the person in everything that leaves.</source>
            <translation>Обозначает человека во всём, что уходит.</translation>
        </message>
        <message>
            <source>The study does not describe respondents yet. Its page lists what to ask.</source>
            <translation>В исследовании пока нет признаков респондентов. Их задают на его странице.</translation>
        </message>
    </context>
    <context>
        <name>RespondentPicker</name>
        <message>
            <source>Add…</source>
            <translation>Добавить…</translation>
        </message>
        <message>
            <source>Code or answer</source>
            <translation>Код или ответ</translation>
        </message>
        <message>
            <source>No respondents yet</source>
            <translation>Респондентов пока нет</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Убрать %1</translation>
        </message>
    </context>
    <context>
        <name>RespondentsScreen</name>
        <message>
            <source>%1 removed</source>
            <translation>Удалено: %1</translation>
        </message>
        <message>
            <source>%1 saved</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n respondents</source>
            <translation>
                <numerusform>%n респондент</numerusform>
                <numerusform>%n респондента</numerusform>
                <numerusform>%n респондентов</numerusform>
            </translation>
        </message>
        <message>
            <source>A respondent has a code, what they agreed to and, on this laptop only, a name.</source>
            <translation>У респондента есть код, согласие и — только на этом ноутбуке — имя.</translation>
        </message>
        <message>
            <source>Another respondent has the same code: give one of them another.</source>
            <translation>Такой же код у другого респондента: дайте одному из них другой.</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message>
            <source>Changed; every form is replaced in what leaves</source>
            <translation>Изменено; каждая форма заменяется в том, что уходит</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Согласие</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Name added; it is replaced in what leaves</source>
            <translation>Имя добавлено; в том, что уходит, оно заменяется</translation>
        </message>
        <message>
            <source>Name taken off the register</source>
            <translation>Имя убрано из реестра</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новый</translation>
        </message>
        <message>
            <source>New respondent</source>
            <translation>Новый респондент</translation>
        </message>
        <message>
            <source>No name is noted, so that none can be replaced in what leaves</source>
            <translation>Имя не записано, поэтому заменить его в том, что уходит, нельзя</translation>
        </message>
        <message>
            <source>No respondents yet</source>
            <translation>Респондентов пока нет</translation>
        </message>
        <message>
            <source>Recognised from now on; the name leaves as spoken</source>
            <translation>Теперь узнаётся; имя уходит как сказано</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Респонденты</translation>
        </message>
        <message>
            <source>edit</source>
            <translation>изменить</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>поиск</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новый</translation>
        </message>
        <message>
            <source>none noted</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>удалить</translation>
        </message>
        <message>
            <source>save</source>
            <translation>сохранить</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>есть</translation>
        </message>
    </context>
    <context>
        <name>RestorePage</name>
        <message>
            <source>As they were when the backup was made.</source>
            <translation>Такие, какими были, когда делали копию.</translation>
        </message>
        <message>
            <source>From %1. It becomes a new vault; an older one beside it is not touched.</source>
            <translation>Из файла %1. Получится новое хранилище; прежнее рядом с ним не изменится.</translation>
        </message>
        <message>
            <source>Give it a name without special signs.</source>
            <translation>Дайте имя без особых знаков.</translation>
        </message>
        <message>
            <source>Name of the vault</source>
            <translation>Имя хранилища</translation>
        </message>
        <message>
            <source>Passphrase, or the code from the recovery sheet</source>
            <translation>Парольная фраза или код с листа восстановления</translation>
        </message>
        <message>
            <source>Reading the backup, page by page…</source>
            <translation>Копия читается страница за страницей…</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Восстановить из копии</translation>
        </message>
        <message>
            <source>Type the passphrase or the code.</source>
            <translation>Введите фразу или код.</translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message>
            <source>%1 of %2 words were read a second time.</source>
            <translation>Второй раз прочитано слов: %1 из %2.</translation>
        </message>
        <message>
            <source>%1: about %2 in these passages</source>
            <translation>%1: в этих отрывках около %2</translation>
        </message>
        <message numerus="yes">
            <source>%n found anew: decide about them</source>
            <translation>
                <numerusform>Найден %n новый: решите о нём</numerusform>
                <numerusform>Найдено %n новых: решите о них</numerusform>
                <numerusform>Найдено %n новых: решите о них</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Besides, %n passages in doubt were read; they count for no estimate.</source>
            <translation>
                <numerusform>Кроме того, прочитан %n сомнительный отрывок; в оценку он не входит.</numerusform>
                <numerusform>Кроме того, прочитаны %n сомнительных отрывка; в оценку они не входят.</numerusform>
                <numerusform>Кроме того, прочитано %n сомнительных отрывков; в оценку они не входят.</numerusform>
            </translation>
        </message>
        <message>
            <source>Both have found too little in common to say how much is overlooked.</source>
            <translation>Общего найдено слишком мало, чтобы сказать, сколько не замечено.</translation>
        </message>
        <message>
            <source>In 1,000 words the first reading overlooks about %1.</source>
            <translation>На 1000 слов первое чтение пропускает около %1.</translation>
        </message>
        <message>
            <source>In brackets: between which numbers it lies in 95 of 100 such readings. Estimated after Chapman, as if what one reader finds were as easy or hard for the other as anything else. Where both overlook the same, more was missed.</source>
            <translation>В скобках: между какими числами это лежит в 95 из 100 таких чтений. Оценка по Чепмену: считается, что найденное одним читателем другому найти не легче и не труднее, чем прочее. Где оба не замечают одного и того же, пропущено больше.</translation>
        </message>
        <message>
            <source>In the whole study at most about %1 still stand unnoticed.</source>
            <translation>Во всём исследовании незамеченными остаются не более чем около %1.</translation>
        </message>
        <message>
            <source>by the first reading alone</source>
            <translation>только первое чтение</translation>
        </message>
        <message>
            <source>by the second alone</source>
            <translation>только второе</translation>
        </message>
        <message>
            <source>found by both</source>
            <translation>нашли оба</translation>
        </message>
    </context>
    <context>
        <name>RiskCard</name>
        <message>
            <source>%1 of %2 respondents stand out</source>
            <translation>Выделяются %1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%n respondents in such groups</source>
            <translation>
                <numerusform>%n респондент в таких группах</numerusform>
                <numerusform>%n респондента в таких группах</numerusform>
                <numerusform>%n респондентов в таких группах</numerusform>
            </translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Архив</translation>
        </message>
        <message>
            <source>As noted, %1 of %2 would stand out.</source>
            <translation>Как записано, выделялись бы %1 из %2.</translation>
        </message>
        <message>
            <source>Combination</source>
            <translation>Сочетание</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Координатор</translation>
        </message>
        <message>
            <source>For whom it is shared</source>
            <translation>Для кого передаётся</translation>
        </message>
        <message>
            <source>Go to “%1”</source>
            <translation>Перейти к «%1»</translation>
        </message>
        <message>
            <source>In what leaves everybody is like at least %1 others.</source>
            <translation>В том, что уходит, каждый похож по меньшей мере на %1 других.</translation>
        </message>
        <message>
            <source>No attribute by which somebody could be recognised leaves.</source>
            <translation>Не уходит ни один признак, по которому можно кого-то узнать.</translation>
        </message>
        <message>
            <source>No respondent has agreed to take part yet, so no answers leave.</source>
            <translation>Никто из респондентов ещё не согласился участвовать, поэтому ответы не уходят.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Людей</translation>
        </message>
        <message>
            <source>Preview up to step %1</source>
            <translation>Посмотреть до шага %1</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Somebody who knew all of it would name %1 % of them rightly.</source>
            <translation>Тот, кто всё это знает, верно назвал бы %1 % из них.</translation>
        </message>
        <message>
            <source>The rarest groups</source>
            <translation>Самые редкие группы</translation>
        </message>
        <message>
            <source>What the words give away</source>
            <translation>Что выдаёт текст</translation>
        </message>
        <message>
            <source>What would hide everybody</source>
            <translation>Что скроет всех</translation>
        </message>
        <message>
            <source>Who could be recognised</source>
            <translation>Кого можно узнать</translation>
        </message>
        <message>
            <source>Who looks alike</source>
            <translation>Кто на кого похож</translation>
        </message>
        <message>
            <source>Who looks alike: all groups (A)</source>
            <translation>Кто на кого похож: все группы (A)</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>nobody stands out</source>
            <translation>никто не выделяется</translation>
        </message>
        <message>
            <source>nobody stands out by three answers</source>
            <translation>по трём ответам никто не выделяется</translation>
        </message>
        <message>
            <source>“%1”, while %2 is not told</source>
            <translation>«%1», хотя «%2» не сообщается</translation>
        </message>
        <message>
            <source>“%1”, while %2 says only “%3”</source>
            <translation>«%1», хотя «%2» говорит лишь «%3»</translation>
        </message>
    </context>
    <context>
        <name>Risking</name>
        <message>
            <source>Measuring the risk</source>
            <translation>Измеряется риск</translation>
        </message>
        <message>
            <source>Trying it out</source>
            <translation>Проверяется</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>optional</source>
            <translation>необязательно</translation>
        </message>
    </context>
    <context>
        <name>SafetyCard</name>
        <message>
            <source>Backup</source>
            <translation>Резервная копия</translation>
        </message>
        <message>
            <source>Kept safe</source>
            <translation>Сохранность</translation>
        </message>
        <message>
            <source>Open Settings</source>
            <translation>Открыть настройки</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Лист восстановления</translation>
        </message>
        <message>
            <source>made</source>
            <translation>сделан</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>пока нет</translation>
        </message>
        <message>
            <source>not made yet</source>
            <translation>ещё не сделан</translation>
        </message>
    </context>
    <context>
        <name>SamplePage</name>
        <message>
            <source>Begin it afresh</source>
            <translation>Начать заново</translation>
        </message>
        <message>
            <source>Eight interviews with people who do not exist, in several languages. Change what you like.</source>
            <translation>Восемь интервью с вымышленными людьми на разных языках. Меняйте что угодно.</translation>
        </message>
        <message>
            <source>Everybody knows it, so put nothing real in here. For your own work, begin a study.</source>
            <translation>Её знают все, поэтому не вносите сюда ничего настоящего. Для своей работы начните исследование.</translation>
        </message>
        <message>
            <source>Its passphrase</source>
            <translation>Его парольная фраза</translation>
        </message>
        <message>
            <source>Look around in the sample study</source>
            <translation>Осмотреться в учебном исследовании</translation>
        </message>
        <message>
            <source>Making the sample study…</source>
            <translation>Создаётся учебное исследование…</translation>
        </message>
        <message>
            <source>Open the sample study</source>
            <translation>Открыть учебное исследование</translation>
        </message>
        <message>
            <source>Opening the sample study…</source>
            <translation>Открывается учебное исследование…</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Search all transcripts…</source>
            <translation>Поиск по расшифровкам…</translation>
        </message>
    </context>
    <context>
        <name>SearchResults</name>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>Найденное</translation>
        </message>
        <message>
            <source>The first %1 places; type more to narrow down.</source>
            <translation>Первые %1 мест; уточните запрос.</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>закрыть</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыть</translation>
        </message>
    </context>
    <context>
        <name>SecondReadingSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Decide now</source>
            <translation>Решить сейчас</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Draw anew</source>
            <translation>Выбрать заново</translation>
        </message>
        <message>
            <source>Draw anew…</source>
            <translation>Выбрать заново…</translation>
        </message>
        <message>
            <source>Draw other passages?</source>
            <translation>Выбрать другие отрывки?</translation>
        </message>
        <message>
            <source>Draw the passages</source>
            <translation>Выбрать отрывки</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Продолжить позже</translation>
        </message>
        <message>
            <source>Next passage</source>
            <translation>Следующий отрывок</translation>
        </message>
        <message>
            <source>Nothing here</source>
            <translation>Здесь ничего нет</translation>
        </message>
        <message>
            <source>Nothing to draw from yet: look through the texts first.</source>
            <translation>Выбирать пока не из чего: сначала просмотрите тексты.</translation>
        </message>
        <message>
            <source>Say what the selected words are, or leave them with Esc.</source>
            <translation>Скажите, что это за слова, или снимите выделение клавишей Esc.</translation>
        </message>
        <message>
            <source>Second reading</source>
            <translation>Второе чтение</translation>
        </message>
        <message>
            <source>Select words first, or put the caret into a word.</source>
            <translation>Сначала выделите слова или поставьте курсор в слово.</translation>
        </message>
        <message>
            <source>The comparison begins anew. What was found stays in the list, with what was decided about it.</source>
            <translation>Сравнение начнётся заново. Найденное останется в списке вместе с решениями о нём.</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>lock now</source>
            <translation>заблокировать</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message>
            <source>Go on to the study</source>
            <translation>Перейти к исследованию</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Позже</translation>
        </message>
        <message>
            <source>Make the sheet…</source>
            <translation>Сделать лист…</translation>
        </message>
        <message>
            <source>Making the sheet…</source>
            <translation>Готовится лист…</translation>
        </message>
        <message>
            <source>Nobody can reset a passphrase. This sheet is the only other key to the vault.</source>
            <translation>Сбросить парольную фразу не может никто. Этот лист — единственный запасной ключ к хранилищу.</translation>
        </message>
        <message>
            <source>Open it for printing</source>
            <translation>Открыть для печати</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Print it, keep it apart from the laptop, then delete the file %1.</source>
            <translation>Напечатайте его, храните отдельно от ноутбука, затем удалите файл %1.</translation>
        </message>
        <message>
            <source>Print the recovery sheet</source>
            <translation>Напечатайте лист восстановления</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Лист восстановления</translation>
        </message>
        <message>
            <source>The recovery sheet is made</source>
            <translation>Лист восстановления готов</translation>
        </message>
        <message>
            <source>Until it is made, a forgotten passphrase loses everything, and no first interview can be begun. Settings and the Study page remind you.</source>
            <translation>Пока его нет, забытая фраза означает потерю всего, и первое интервью начать нельзя. Напомнят «Настройки» и страница исследования.</translation>
        </message>
        <message>
            <source>Whoever holds this sheet and the laptop can open the vault.</source>
            <translation>У кого есть и этот лист, и ноутбук, тот откроет хранилище.</translation>
        </message>
        <message>
            <source>recovery sheet</source>
            <translation>лист восстановления</translation>
        </message>
    </context>
    <context>
        <name>SlotsCard</name>
        <message>
            <source>Looking for a keyring</source>
            <translation>Поиск связки ключей</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создан</translation>
        </message>
        <message>
            <source>Make a new recovery sheet…</source>
            <translation>Сделать новый лист восстановления…</translation>
        </message>
        <message>
            <source>Make the recovery sheet…</source>
            <translation>Сделать лист восстановления…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open with this computer’s keyring for %1 days</source>
            <translation>Открывать связкой ключей компьютера %1 дней</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Лист восстановления</translation>
        </message>
        <message>
            <source>The recovery sheet is made. Print it, keep it apart from the laptop, then delete the file.</source>
            <translation>Лист восстановления готов. Напечатайте его, храните отдельно от ноутбука, затем удалите файл.</translation>
        </message>
        <message>
            <source>There is no recovery sheet: a forgotten passphrase would lose everything.</source>
            <translation>Листа восстановления нет: если забыть фразу, пропадёт всё.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Действует до</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>Способ</translation>
        </message>
        <message>
            <source>Ways to open this vault</source>
            <translation>Чем открывается хранилище</translation>
        </message>
        <message>
            <source>Whoever is logged in here can then open the vault without the passphrase.</source>
            <translation>Тогда любой, кто вошёл в этот компьютер, откроет хранилище без парольной фразы.</translation>
        </message>
        <message>
            <source>for ever</source>
            <translation>бессрочно</translation>
        </message>
        <message>
            <source>recovery sheet</source>
            <translation>лист восстановления</translation>
        </message>
    </context>
    <context>
        <name>SpeakerLine</name>
        <message>
            <source>%1 is a speaker</source>
            <translation>%1 — говорящий</translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n реплика</numerusform>
                <numerusform>%n реплики</numerusform>
                <numerusform>%n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>Name of the speaker %1</source>
            <translation>Имя говорящего %1</translation>
        </message>
        <message>
            <source>No speaker: the words go back into the text.</source>
            <translation>Не говорящий: слова вернутся в текст.</translation>
        </message>
        <message>
            <source>Take it off if this is no speaker</source>
            <translation>Уберите, если это не говорящий</translation>
        </message>
        <message>
            <source>leaves as %1</source>
            <translation>уходит как %1</translation>
        </message>
        <message>
            <source>“%1” in the file</source>
            <translation>в файле «%1»</translation>
        </message>
    </context>
    <context>
        <name>SpeakerList</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SplitSheet</name>
        <message>
            <source>Split</source>
            <translation>Разделить</translation>
        </message>
        <message>
            <source>Split forms</source>
            <translation>Разделить формы</translation>
        </message>
        <message>
            <source>Which of these are somebody or something else? About them is decided anew.</source>
            <translation>Что из этого — кто-то или что-то другое? О них решается заново.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>FieldKit opens no network connection</source>
            <translation>FieldKit не открывает сетевых соединений</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Без сети</translation>
        </message>
    </context>
    <context>
        <name>StaySheet</name>
        <message>
            <source>Let it stay</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Let it stay?</source>
            <translation>Оставить?</translation>
        </message>
        <message>
            <source>Type the words exactly as they stand</source>
            <translation>Наберите слова точно так, как они стоят</translation>
        </message>
        <message>
            <source>Whoever gets a bundle will read these words, here and wherever they are written like this. The report counts that somebody let them stay.</source>
            <translation>Получатель пакета прочтёт эти слова здесь и везде, где они написаны так же. В отчёте это будет посчитано.</translation>
        </message>
    </context>
    <context>
        <name>Stepping</name>
        <message>
            <source>Outside of transcripts: … %1 …</source>
            <translation>Вне расшифровок: … %1 …</translation>
        </message>
    </context>
    <context>
        <name>StepsCard</name>
        <message numerus="yes">
            <source>%n to go</source>
            <translation>
                <numerusform>остался %n шаг</numerusform>
                <numerusform>осталось %n шага</numerusform>
                <numerusform>осталось %n шагов</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a respondent and what they agreed to</source>
            <translation>Добавьте респондента и его согласие</translation>
        </message>
        <message>
            <source>Bring in a transcript, or begin an interview</source>
            <translation>Импортируйте расшифровку или начните интервью</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Кодирование</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Первые шаги</translation>
        </message>
        <message>
            <source>Hand on an anonymised bundle</source>
            <translation>Передайте обезличенный пакет</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>Make the recovery sheet, the second key to this vault</source>
            <translation>Сделайте лист восстановления — второй ключ к хранилищу</translation>
        </message>
        <message>
            <source>Mark passages with codes</source>
            <translation>Отметьте фрагменты кодами</translation>
        </message>
        <message>
            <source>Print the summary sheet for the evening meeting</source>
            <translation>Напечатайте лист итогов к вечерней встрече</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Респонденты</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
    <context>
        <name>StrengthMeter</name>
        <message>
            <source>Strength %1 of 4</source>
            <translation>Надёжность %1 из 4</translation>
        </message>
    </context>
    <context>
        <name>StudyScreen</name>
        <message>
            <source>Give the study a title.</source>
            <translation>Дайте исследованию название.</translation>
        </message>
        <message>
            <source>Languages of the interviews</source>
            <translation>Языки интервью</translation>
        </message>
        <message>
            <source>Profile saved.</source>
            <translation>Профиль сохранён.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Study saved.</source>
            <translation>Исследование сохранено.</translation>
        </message>
        <message>
            <source>This study</source>
            <translation>Это исследование</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Wave</source>
            <translation>Волна</translation>
        </message>
        <message>
            <source>ky, ru, kk…</source>
            <translation>ky, ru, kk…</translation>
        </message>
        <message>
            <source>save title and languages</source>
            <translation>сохранить название и языки</translation>
        </message>
        <message>
            <source>year or number</source>
            <translation>год или номер</translation>
        </message>
        <message>
            <source>“%1” is not a language code.</source>
            <translation>«%1» — не код языка.</translation>
        </message>
    </context>
    <context>
        <name>StudyWindow</name>
        <message>
            <source>Analysis</source>
            <translation>Анализ</translation>
        </message>
        <message>
            <source>Anonymise</source>
            <translation>Обезличить</translation>
        </message>
        <message>
            <source>Back up to another disk: if this comes back, the disk may be failing.</source>
            <translation>Сделайте резервную копию на другой диск: если это повторится, диск, возможно, выходит из строя.</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>Книга кодов</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Кодирование</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Поле</translation>
        </message>
        <message>
            <source>Interviews</source>
            <translation>Интервью</translation>
        </message>
        <message>
            <source>One copy of the vault’s key file was damaged and was made anew from the other.</source>
            <translation>Одна из копий файла ключей хранилища была повреждена и восстановлена по другой.</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>Respondents</source>
            <translation>Респонденты</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сохранено</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохраняется…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>Обмен</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Исследование</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>Ноутбук</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>Swatches</name>
        <message>
            <source>Colour %1</source>
            <translation>Цвет %1</translation>
        </message>
    </context>
    <context>
        <name>TagEdit</name>
        <message>
            <source>Remove %1</source>
            <translation>Убрать %1</translation>
        </message>
    </context>
    <context>
        <name>TextCard</name>
        <message>
            <source>%1 of %2 identifiers decided</source>
            <translation>решено %1 из %2</translation>
        </message>
        <message numerus="yes">
            <source>%n of them not looked through</source>
            <translation>
                <numerusform>%n из них не просмотрена</numerusform>
                <numerusform>%n из них не просмотрены</numerusform>
                <numerusform>%n из них не просмотрено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns not looked through</source>
            <translation>
                <numerusform>не просмотрена %n реплика</numerusform>
                <numerusform>не просмотрено %n реплики</numerusform>
                <numerusform>не просмотрено %n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>A code, label or list here names somebody. It would leave as it is, so no file is made before it is changed where it was written.</source>
            <translation>Здесь в коде, названии или списке кто-то назван по имени. Это ушло бы как есть, поэтому файл не создаётся, пока запись не исправлена там, где она сделана.</translation>
        </message>
        <message>
            <source>Another text: transcripts, and what else leaves</source>
            <translation>Другой текст: расшифровки и всё остальное, что уходит</translation>
        </message>
        <message>
            <source>As spoken</source>
            <translation>Как сказано</translation>
        </message>
        <message>
            <source>As written</source>
            <translation>Как записано</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Рядом</translation>
        </message>
        <message>
            <source>Somebody who speaks in it has not agreed to take part, so no word of it leaves.</source>
            <translation>Кто-то из говорящих не дал согласия на участие, поэтому ни слова отсюда не уйдёт.</translation>
        </message>
        <message>
            <source>Written nearly without capitals, so names are found less surely. Read it through, and enter the people it speaks of in the register.</source>
            <translation>Записано почти без заглавных букв, поэтому имена находятся менее уверенно. Прочтите текст и внесите в реестр людей, о которых в нём говорится.</translation>
        </message>
        <message>
            <source>few capitals</source>
            <translation>мало заглавных</translation>
        </message>
        <message>
            <source>names somebody</source>
            <translation>кто-то назван</translation>
        </message>
        <message>
            <source>not looked through</source>
            <translation>не просмотрено</translation>
        </message>
        <message>
            <source>stays here</source>
            <translation>остаётся здесь</translation>
        </message>
    </context>
    <context>
        <name>TextFinder</name>
        <message>
            <source>Open a text</source>
            <translation>Открыть текст</translation>
        </message>
        <message>
            <source>not looked through</source>
            <translation>не просмотрено</translation>
        </message>
    </context>
    <context>
        <name>TranscriptCard</name>
        <message numerus="yes">
            <source>%Ln words</source>
            <translation>
                <numerusform>%Ln слово</numerusform>
                <numerusform>%Ln слова</numerusform>
                <numerusform>%Ln слов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n codings lost their words</source>
            <translation>
                <numerusform>%n отметка потеряла свои слова</numerusform>
                <numerusform>%n отметки потеряли свои слова</numerusform>
                <numerusform>%n отметок потеряли свои слова</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lost</source>
            <translation>
                <numerusform>%n потеряна</numerusform>
                <numerusform>%n потеряны</numerusform>
                <numerusform>%n потеряно</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n реплика</numerusform>
                <numerusform>%n реплики</numerusform>
                <numerusform>%n реплик</numerusform>
            </translation>
        </message>
        <message>
            <source>Another text</source>
            <translation>Другой текст</translation>
        </message>
        <message>
            <source>As it will leave: codings are made on “As spoken”.</source>
            <translation>Так текст уйдёт. Отмечать кодами можно на вкладке «Как сказано».</translation>
        </message>
        <message>
            <source>As shared</source>
            <translation>Как уйдёт</translation>
        </message>
        <message>
            <source>As shared: the words as they will leave, people and contacts replaced.</source>
            <translation>Слова такие, какими уйдут: имена и контакты заменены.</translation>
        </message>
        <message>
            <source>As spoken</source>
            <translation>Как сказано</translation>
        </message>
        <message>
            <source>Bring in a transcript or a document; it is then read and coded here.</source>
            <translation>Импортируйте расшифровку или документ; здесь их читают и отмечают кодами.</translation>
        </message>
        <message>
            <source>Choose a text</source>
            <translation>Выбор текста</translation>
        </message>
        <message>
            <source>Import texts</source>
            <translation>Импорт текстов</translation>
        </message>
        <message>
            <source>It was removed from the study.</source>
            <translation>Его удалили из исследования.</translation>
        </message>
        <message>
            <source>Nothing to code yet</source>
            <translation>Кодировать пока нечего</translation>
        </message>
        <message>
            <source>Somebody who speaks in it has not agreed to take part, so no word of it leaves this vault.</source>
            <translation>Кто-то из говорящих не дал согласия на участие, поэтому ни слова из него не покинет хранилище.</translation>
        </message>
        <message>
            <source>This interview stays here</source>
            <translation>Это интервью остаётся здесь</translation>
        </message>
        <message>
            <source>This text is no longer here</source>
            <translation>Этого текста здесь больше нет</translation>
        </message>
        <message>
            <source>Transcript</source>
            <translation>Расшифровка</translation>
        </message>
    </context>
    <context>
        <name>TranscriptView</name>
        <message>
            <source>Transcript</source>
            <translation>Расшифровка</translation>
        </message>
    </context>
    <context>
        <name>TurnSheet</name>
        <message>
            <source>A turn has words.</source>
            <translation>В реплике должны быть слова.</translation>
        </message>
        <message>
            <source>Codings follow the words they stand on.</source>
            <translation>Отметки следуют за своими словами.</translation>
        </message>
        <message>
            <source>Correct the words</source>
            <translation>Исправить слова</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Говорящий</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
    </context>
    <context>
        <name>UnlockWindow</name>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Резервная копия</translation>
        </message>
        <message>
            <source>Backups (*.fkbackup)</source>
            <translation>Резервные копии (*.fkbackup)</translation>
        </message>
        <message>
            <source>Field interviews, kept encrypted on this laptop. Nothing leaves it unasked.</source>
            <translation>Интервью под шифром на этом ноутбуке. Без спроса ничего не уходит.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>The folder of the vault</source>
            <translation>Папка хранилища</translation>
        </message>
    </context>
    <context>
        <name>VaultPlace</name>
        <message>
            <source>Folder: %1</source>
            <translation>Папка: %1</translation>
        </message>
        <message>
            <source>In %1. Choose another folder…</source>
            <translation>В папке %1. Выбрать другую…</translation>
        </message>
        <message>
            <source>Where the vault goes</source>
            <translation>Где будет хранилище</translation>
        </message>
    </context>
    <context>
        <name>Viewer</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>Anonymised</source>
            <translation>Обезличено</translation>
        </message>
        <message>
            <source>Attribute that divides the table</source>
            <translation>Признак, по которому строится таблица</translation>
        </message>
        <message>
            <source>Drawing the sheet…</source>
            <translation>Лист готовится…</translation>
        </message>
        <message>
            <source>Fit width</source>
            <translation>По ширине</translation>
        </message>
        <message>
            <source>Interviewer's own copy: names stand in it</source>
            <translation>Экземпляр интервьюера: в нём есть имена</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Язык листа</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Крупнее</translation>
        </message>
        <message>
            <source>Lock, unlock and try again; if it comes back, report it.</source>
            <translation>Заблокируйте, откройте снова и повторите; если не поможет, сообщите об этом.</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Следующая страница</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Предыдущая страница</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Печать…</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>Сохранить PDF…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Мельче</translation>
        </message>
        <message>
            <source>Table by</source>
            <translation>Таблица по</translation>
        </message>
        <message>
            <source>The sheet cannot be shown.</source>
            <translation>Лист нельзя показать.</translation>
        </message>
        <message>
            <source>Who has both pages can work it out. Give only one of the two away.</source>
            <translation>У кого есть обе страницы, тот может это вычислить. Отдавайте только одну из двух.</translation>
        </message>
        <message numerus="yes">
            <source>beside the page of %1, %n counts tell what fewer than %2 people said</source>
            <translation>
                <numerusform>рядом со страницей от %1 %n число выдаёт, что сказали менее %2 человек</numerusform>
                <numerusform>рядом со страницей от %1 %n числа выдают, что сказали менее %2 человек</numerusform>
                <numerusform>рядом со страницей от %1 %n чисел выдают, что сказали менее %2 человек</numerusform>
            </translation>
        </message>
        <message>
            <source>not looked through: only names of the register are replaced</source>
            <translation>не просмотрено: заменены только имена из реестра</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>A new encrypted vault; a title and a passphrase are enough.</source>
            <translation>Новое зашифрованное хранилище: название и парольная фраза.</translation>
        </message>
        <message>
            <source>After a loss or a damage, from a .fkbackup file.</source>
            <translation>После потери или повреждения, из файла .fkbackup.</translation>
        </message>
        <message>
            <source>Begin a study</source>
            <translation>Начать исследование</translation>
        </message>
        <message>
            <source>From a folder or a stick.</source>
            <translation>Из папки или с флешки.</translation>
        </message>
        <message>
            <source>Interviews with people who do not exist; ready in a moment.</source>
            <translation>Интервью с вымышленными людьми; открывается сразу.</translation>
        </message>
        <message>
            <source>Join a study</source>
            <translation>Присоединиться к исследованию</translation>
        </message>
        <message>
            <source>Look around in the sample study</source>
            <translation>Осмотреться в учебном исследовании</translation>
        </message>
        <message>
            <source>Open a vault</source>
            <translation>Открыть хранилище</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Восстановить из копии</translation>
        </message>
        <message>
            <source>Vaults on this computer</source>
            <translation>Хранилища на этом компьютере</translation>
        </message>
        <message>
            <source>With the address file from whoever began it.</source>
            <translation>По файлу адреса от того, кто его начал.</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыть</translation>
        </message>
        <message>
            <source>take off the list</source>
            <translation>убрать из списка</translation>
        </message>
    </context>
    <context>
        <name>WindowCard</name>
        <message>
            <source> min</source>
            <translation> мин</translation>
        </message>
        <message>
            <source>After so long without a key or the mouse</source>
            <translation>Через сколько времени без клавиш и мыши</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Left alone, the study stays open to whoever sits down here. Lock it yourself with Ctrl+L.</source>
            <translation>Оставленное исследование открыто всякому, кто сюда сядет. Блокируйте сами: Ctrl+L.</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Блокировать автоматически</translation>
        </message>
        <message>
            <source>This window</source>
            <translation>Это окно</translation>
        </message>
        <message>
            <source>takes effect at once</source>
            <translation>действует сразу</translation>
        </message>
    </context>
    <context>
        <name>WithheldFields</name>
        <message>
            <source>Answers that are not told of this person, whoever gets the others</source>
            <translation>Ответы, которые об этом человеке не сообщаются никому</translation>
        </message>
        <message>
            <source>Keep an answer back</source>
            <translation>Не сообщать ответ</translation>
        </message>
        <message>
            <source>Not told of this person</source>
            <translation>Об этом человеке не сообщается</translation>
        </message>
    </context>
    <context>
        <name>WordlessSheet</name>
        <message>
            <source>As shared</source>
            <translation>Как передано</translation>
        </message>
        <message>
            <source>As spoken</source>
            <translation>Как сказано</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Codings of which nothing is left</source>
            <translation>Кодирования, от которых ничего не осталось</translation>
        </message>
        <message>
            <source>Looking for codings of which nothing is left</source>
            <translation>Поиск кодирований, от которых ничего не осталось</translation>
        </message>
        <message>
            <source>Making all coded words safe, to see what is left of them…</source>
            <translation>Все закодированные слова обезличиваются, чтобы увидеть, что от них останется…</translation>
        </message>
        <message>
            <source>Of every coding some words are left. Nothing to do.</source>
            <translation>От каждого кодирования остаются слова. Делать ничего не нужно.</translation>
        </message>
        <message>
            <source>Open the place</source>
            <translation>Открыть это место</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message numerus="yes">
            <source>Whoever gets these %n codings reads nothing but what stands in place of names. Code a few words more, or leave them.</source>
            <translation>
                <numerusform>Получатель этого %n кодирования прочтёт только замены имён. Закодируйте ещё несколько слов или оставьте так.</numerusform>
                <numerusform>Получатель этих %n кодирований прочтёт только замены имён. Закодируйте ещё несколько слов или оставьте так.</numerusform>
                <numerusform>Получатель этих %n кодирований прочтёт только замены имён. Закодируйте ещё несколько слов или оставьте так.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Headings</name>
        <message>
            <source>AS SHARED · leaves</source>
            <translation>КАК УЙДЁТ</translation>
        </message>
        <message>
            <source>AS SPOKEN · stays on this laptop</source>
            <translation>КАК СКАЗАНО · остаётся здесь</translation>
        </message>
        <message>
            <source>AS WRITTEN · stays on this laptop</source>
            <translation>КАК ЗАПИСАНО · остаётся на этом ноутбуке</translation>
        </message>
    </context>
    <context>
        <name>_Mark</name>
        <message>
            <source>done</source>
            <translation>сделано</translation>
        </message>
        <message>
            <source>to do</source>
            <translation>предстоит</translation>
        </message>
    </context>
    <context>
        <name>_MessageStrip</name>
        <message>
            <source>Dismiss the message</source>
            <translation>Убрать сообщение</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>A code cannot stand below itself.</source>
            <translation>Код не может быть вложен сам в себя.</translation>
        </message>
        <message>
            <source>A file of another kind has this name; it was not touched.</source>
            <translation>Такое имя уже у файла другого рода; он не тронут.</translation>
        </message>
        <message>
            <source>A file of this name is already there.</source>
            <translation>Файл с таким именем уже есть.</translation>
        </message>
        <message>
            <source>A folder of this name is already there.</source>
            <translation>Папка с таким именем уже есть.</translation>
        </message>
        <message>
            <source>A name would have left with this; nothing was written.</source>
            <translation>С этим ушло бы чьё-то имя; ничего не записано.</translation>
        </message>
        <message>
            <source>A passphrase is needed.</source>
            <translation>Нужна парольная фраза.</translation>
        </message>
        <message>
            <source>A value is missing or cannot be used.</source>
            <translation>Значения нет, или оно не подходит.</translation>
        </message>
        <message>
            <source>Add another one first.</source>
            <translation>Сначала добавьте другой.</translation>
        </message>
        <message>
            <source>Add another word or two that do not belong together.</source>
            <translation>Добавьте ещё слово-два, не связанных между собой.</translation>
        </message>
        <message>
            <source>Add it, or say in the preview which column it is.</source>
            <translation>Добавьте его или укажите при просмотре, какой это столбец.</translation>
        </message>
        <message>
            <source>Another way, of a newer version</source>
            <translation>Другой способ, из новой версии</translation>
        </message>
        <message>
            <source>Ask for it again.</source>
            <translation>Попросите его снова.</translation>
        </message>
        <message>
            <source>Ask its sender for it again.</source>
            <translation>Попросите отправителя прислать его снова.</translation>
        </message>
        <message>
            <source>Ask its sender how it was made.</source>
            <translation>Спросите отправителя, как он создан.</translation>
        </message>
        <message>
            <source>Ask whether it was copied or restored, and tell the coordinator.</source>
            <translation>Спросите, не копировали ли его и не восстанавливали ли, и сообщите координатору.</translation>
        </message>
        <message>
            <source>Avoid common phrases and passwords.</source>
            <translation>Избегайте известных фраз и паролей.</translation>
        </message>
        <message>
            <source>Avoid names and the title of the study.</source>
            <translation>Избегайте имён и названия исследования.</translation>
        </message>
        <message>
            <source>Avoid neighbours on the keyboard.</source>
            <translation>Избегайте соседних клавиш.</translation>
        </message>
        <message>
            <source>Avoid repeated words and letters.</source>
            <translation>Избегайте повторов слов и букв.</translation>
        </message>
        <message>
            <source>Avoid runs such as abc or 1234.</source>
            <translation>Избегайте рядов вроде abc или 1234.</translation>
        </message>
        <message>
            <source>Both copies of the vault’s key file are damaged.</source>
            <translation>Повреждены обе копии файла ключей хранилища.</translation>
        </message>
        <message>
            <source>Bring FieldKit up to date here, then take it in.</source>
            <translation>Обновите FieldKit здесь, затем примите пакет.</translation>
        </message>
        <message>
            <source>Change it by hand.</source>
            <translation>Измените вручную.</translation>
        </message>
        <message>
            <source>Check capitals and the keyboard layout, or use the recovery sheet.</source>
            <translation>Проверьте прописные буквы и раскладку или возьмите лист восстановления.</translation>
        </message>
        <message>
            <source>Check what was entered.</source>
            <translation>Проверьте, что введено.</translation>
        </message>
        <message>
            <source>Choose a coarser level, or ask whoever founded the study.</source>
            <translation>Выберите более крупную ступень или обратитесь к основателю исследования.</translation>
        </message>
        <message>
            <source>Choose a file in it.</source>
            <translation>Выберите файл в ней.</translation>
        </message>
        <message>
            <source>Choose a file whose name ends in .fkb.</source>
            <translation>Выберите файл, имя которого оканчивается на .fkb.</translation>
        </message>
        <message>
            <source>Choose a folder whose name ends in .fieldkit, or put the stick back in.</source>
            <translation>Выберите папку, имя которой оканчивается на .fieldkit, или вставьте флешку.</translation>
        </message>
        <message>
            <source>Choose a place outside folders whose names end in .fieldkit.</source>
            <translation>Выберите место вне папок, имена которых заканчиваются на .fieldkit.</translation>
        </message>
        <message>
            <source>Choose another encoding in the preview.</source>
            <translation>Выберите другую кодировку при просмотре.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Выберите другой файл.</translation>
        </message>
        <message>
            <source>Choose another name or another place.</source>
            <translation>Выберите другое имя или другое место.</translation>
        </message>
        <message>
            <source>Choose another name, or move that file away first.</source>
            <translation>Выберите другое имя или сначала перенесите тот файл.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Выберите другое имя.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Выберите другое.</translation>
        </message>
        <message>
            <source>Choose another parent.</source>
            <translation>Выберите другой вышестоящий код.</translation>
        </message>
        <message>
            <source>Choose another place, or unlock the stick.</source>
            <translation>Выберите другое место или снимите защиту с флешки.</translation>
        </message>
        <message>
            <source>Choose it by hand in the preview.</source>
            <translation>Выберите её вручную при просмотре.</translation>
        </message>
        <message>
            <source>Close brackets and quotation marks; AND, OR and NOT stand between words.</source>
            <translation>Закройте скобки и кавычки; AND, OR и NOT стоят между словами.</translation>
        </message>
        <message>
            <source>Close it there first.</source>
            <translation>Сначала закройте его там.</translation>
        </message>
        <message>
            <source>Compare it with the sheet and type it again.</source>
            <translation>Сверьте её с листом и введите снова.</translation>
        </message>
        <message>
            <source>Compare keys with the sender, then trust the sender and merge.</source>
            <translation>Сверьте ключи с отправителем, отметьте доверие и примите пакет.</translation>
        </message>
        <message>
            <source>Copy it to another place and try again.</source>
            <translation>Скопируйте его в другое место и попробуйте снова.</translation>
        </message>
        <message>
            <source>Correct it and try again.</source>
            <translation>Исправьте и попробуйте снова.</translation>
        </message>
        <message>
            <source>Correct it in the file and try again.</source>
            <translation>Исправьте в файле и попробуйте снова.</translation>
        </message>
        <message>
            <source>Decide about it in Anonymise, then export again.</source>
            <translation>Решите на странице «Обезличить» и повторите экспорт.</translation>
        </message>
        <message>
            <source>Delete its folder and make the vault again.</source>
            <translation>Удалите его папку и создайте хранилище заново.</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Повторено: %1</translation>
        </message>
        <message>
            <source>Everything saved is safe. Lock, unlock and try again; if it comes back, report it.</source>
            <translation>Всё сохранённое цело. Заблокируйте, откройте снова и повторите; если не поможет, сообщите об этом.</translation>
        </message>
        <message>
            <source>Files of this kind cannot be read yet.</source>
            <translation>Такие файлы программа пока не читает.</translation>
        </message>
        <message>
            <source>Fill it in and try again.</source>
            <translation>Заполните и попробуйте снова.</translation>
        </message>
        <message>
            <source>Free some space or choose another place, then try again.</source>
            <translation>Освободите место или выберите другое и попробуйте снова.</translation>
        </message>
        <message>
            <source>Give one of them another name.</source>
            <translation>Дайте одному из них другое имя.</translation>
        </message>
        <message>
            <source>Give the sender your address file and ask for another one.</source>
            <translation>Дайте отправителю файл своего адреса и попросите новый пакет.</translation>
        </message>
        <message>
            <source>Group {group} of the code is mistyped.</source>
            <translation>Группа {group} введена с опечаткой.</translation>
        </message>
        <message>
            <source>It may have been removed; go back and look again.</source>
            <translation>Возможно, это удалили; вернитесь и посмотрите снова.</translation>
        </message>
        <message>
            <source>Look for a newer sheet: making a new one ends the older one.</source>
            <translation>Поищите лист поновее: новый лист отменяет прежний.</translation>
        </message>
        <message>
            <source>Look through them in Anonymise, then try again.</source>
            <translation>Просмотрите их на странице «Обезличивание» и попробуйте снова.</translation>
        </message>
        <message>
            <source>Make it first: without it a forgotten passphrase loses the interview.</source>
            <translation>Сначала сделайте его: без него забытая фраза означает потерю интервью.</translation>
        </message>
        <message>
            <source>Mark it again.</source>
            <translation>Отметьте его снова.</translation>
        </message>
        <message>
            <source>Note the consent with the respondent, if it was given.</source>
            <translation>Если согласие дано, отметьте его у респондента.</translation>
        </message>
        <message>
            <source>Note who agreed to take part; only their interviews leave.</source>
            <translation>Отметьте, кто согласился участвовать: уходят только их интервью.</translation>
        </message>
        <message>
            <source>Nothing can be written in this place.</source>
            <translation>Сюда нельзя ничего записать.</translation>
        </message>
        <message>
            <source>Open it in the program that made it and save it again.</source>
            <translation>Откройте его в той программе, где он создан, и сохраните заново.</translation>
        </message>
        <message>
            <source>Open it with the newer version; nothing was changed.</source>
            <translation>Откройте его новой версией; ничего не изменилось.</translation>
        </message>
        <message>
            <source>Open that study and take it in there.</source>
            <translation>Откройте то исследование и примите пакет там.</translation>
        </message>
        <message>
            <source>Open the vault with the passphrase.</source>
            <translation>Откройте хранилище парольной фразой.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Парольная фраза</translation>
        </message>
        <message>
            <source>Put the stick back in, or choose another file.</source>
            <translation>Вставьте флешку или выберите другой файл.</translation>
        </message>
        <message>
            <source>Put the stick back in, or choose another place.</source>
            <translation>Вставьте флешку или выберите другое место.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Лист восстановления</translation>
        </message>
        <message>
            <source>Register every form of the name with its person and try again.</source>
            <translation>Внесите в реестр все формы этого имени и попробуйте снова.</translation>
        </message>
        <message>
            <source>Remove the interviews first, or keep the respondent.</source>
            <translation>Сначала удалите эти интервью или оставьте респондента.</translation>
        </message>
        <message>
            <source>Respondents are always replaced: decide pseudonym, generalise or remove.</source>
            <translation>Респонденты всегда заменяются: укажите pseudonym, generalise или remove.</translation>
        </message>
        <message>
            <source>Restore the latest backup into a new folder and keep this one untouched.</source>
            <translation>Восстановите последнюю копию в новую папку, а эту не трогайте.</translation>
        </message>
        <message>
            <source>Restore the latest backup; it carries the key file with it.</source>
            <translation>Восстановите последнюю резервную копию; файл ключей в ней есть.</translation>
        </message>
        <message>
            <source>Row {row} cannot be used as it stands under “{column}”.</source>
            <translation>Строка {row}: значение в столбце «{column}» не подходит.</translation>
        </message>
        <message>
            <source>Row {row} has nothing under “{column}”.</source>
            <translation>Строка {row}: пусто в столбце «{column}».</translation>
        </message>
        <message>
            <source>Row {row} has under “{column}” what another code has already.</source>
            <translation>В строке {row} под «{column}» стоит то, что уже есть у другого кода.</translation>
        </message>
        <message>
            <source>Row {row} names somebody under “{column}”.</source>
            <translation>Строка {row} называет кого-то по имени в столбце «{column}».</translation>
        </message>
        <message>
            <source>Row {row} would keep somebody who was interviewed.</source>
            <translation>Строка {row} оставила бы имя того, с кем было интервью.</translation>
        </message>
        <message>
            <source>Save it as txt, docx, csv, srt or vtt.</source>
            <translation>Сохраните его как txt, docx, csv, srt или vtt.</translation>
        </message>
        <message>
            <source>Several have this name.</source>
            <translation>Это имя носят несколько.</translation>
        </message>
        <message>
            <source>Some of what was found in the texts still waits for a decision; nothing was written.</source>
            <translation>Часть найденного в текстах ещё ждёт решения; ничего не записано.</translation>
        </message>
        <message>
            <source>Some texts were not looked through as they stand; nothing was written.</source>
            <translation>Некоторые тексты не просмотрены в нынешнем виде; ничего не записано.</translation>
        </message>
        <message>
            <source>Something went wrong inside FieldKit.</source>
            <translation>Внутри FieldKit что-то пошло не так.</translation>
        </message>
        <message>
            <source>Split it and bring in the parts.</source>
            <translation>Разделите его и импортируйте по частям.</translation>
        </message>
        <message>
            <source>Steps are remembered until the window is closed.</source>
            <translation>Шаги помнятся, пока окно не закрыто.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Остановлено.</translation>
        </message>
        <message>
            <source>Take five or more words that do not belong together, or have one suggested.</source>
            <translation>Возьмите пять или больше слов, не связанных между собой, или нажмите «Предложить».</translation>
        </message>
        <message>
            <source>Take it out of use first.</source>
            <translation>Сначала уберите его оттуда.</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>Отменено: %1</translation>
        </message>
        <message>
            <source>The address file is damaged or not an address file.</source>
            <translation>Файл адреса повреждён или это не файл адреса.</translation>
        </message>
        <message>
            <source>The bundle is addressed to somebody else.</source>
            <translation>Пакет адресован не вам.</translation>
        </message>
        <message>
            <source>The bundle is damaged; nothing was taken from it.</source>
            <translation>Пакет повреждён; из него ничего не взято.</translation>
        </message>
        <message>
            <source>The bundle is larger than any honest one; nothing was taken.</source>
            <translation>Пакет больше любого настоящего; ничего не взято.</translation>
        </message>
        <message>
            <source>The code has 40 letters and digits; {signs} were typed.</source>
            <translation>В коде 40 букв и цифр, введено {signs}.</translation>
        </message>
        <message>
            <source>The column “{column}” is missing.</source>
            <translation>Нет столбца «{column}».</translation>
        </message>
        <message>
            <source>The consent needed for this was not given.</source>
            <translation>Нужного для этого согласия нет.</translation>
        </message>
        <message>
            <source>The disk is full; what was saved before is safe.</source>
            <translation>Диск заполнен; сохранённое раньше цело.</translation>
        </message>
        <message>
            <source>The encoding of this file is not known.</source>
            <translation>Кодировка этого файла неизвестна.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Файл не читается.</translation>
        </message>
        <message>
            <source>The file is larger than {limit_mb} MB.</source>
            <translation>Файл больше {limit_mb} МБ.</translation>
        </message>
        <message>
            <source>The file is not sound {format}.</source>
            <translation>Файл {format} построен с ошибками.</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Файла больше нет на месте.</translation>
        </message>
        <message>
            <source>The file is not written in {encoding}.</source>
            <translation>Файл записан не в кодировке {encoding}.</translation>
        </message>
        <message>
            <source>The keyring may no longer open this vault: its days are over.</source>
            <translation>Связка ключей больше не открывает это хранилище: срок истёк.</translation>
        </message>
        <message>
            <source>The making of this vault was cut short; there is nothing in it.</source>
            <translation>Создание этого хранилища было прервано; в нём ничего нет.</translation>
        </message>
        <message>
            <source>The passage is no longer where it was marked.</source>
            <translation>Фрагмента больше нет там, где его отметили.</translation>
        </message>
        <message>
            <source>The recovery sheet has not been made yet.</source>
            <translation>Лист восстановления ещё не сделан.</translation>
        </message>
        <message>
            <source>The search cannot be read.</source>
            <translation>Запрос не разобрать.</translation>
        </message>
        <message>
            <source>The sender is not known here; nothing was taken.</source>
            <translation>Отправитель здесь неизвестен; ничего не взято.</translation>
        </message>
        <message>
            <source>The sender’s vault told two different stories; nothing was taken.</source>
            <translation>Хранилище отправителя сообщает две разные истории; ничего не взято.</translation>
        </message>
        <message>
            <source>The two do not agree.</source>
            <translation>Фразы не совпадают.</translation>
        </message>
        <message>
            <source>The vault cannot be opened this way.</source>
            <translation>Так хранилище не открыть.</translation>
        </message>
        <message>
            <source>The vault is damaged.</source>
            <translation>Хранилище повреждено.</translation>
        </message>
        <message>
            <source>The vault is open in another program.</source>
            <translation>Хранилище открыто в другой программе.</translation>
        </message>
        <message>
            <source>The vault is open in another window (process {pid}).</source>
            <translation>Хранилище открыто в другом окне (процесс {pid}).</translation>
        </message>
        <message>
            <source>There are no words in this file.</source>
            <translation>В этом файле нет слов.</translation>
        </message>
        <message>
            <source>There is no vault in this folder.</source>
            <translation>В этой папке нет хранилища.</translation>
        </message>
        <message>
            <source>There is nothing to hand on yet.</source>
            <translation>Передавать пока нечего.</translation>
        </message>
        <message>
            <source>There is nothing to take back or do again.</source>
            <translation>Отменять или повторять нечего.</translation>
        </message>
        <message>
            <source>This backup is damaged or not a backup.</source>
            <translation>Эта копия повреждена или это не резервная копия.</translation>
        </message>
        <message>
            <source>This belongs to another study.</source>
            <translation>Это из другого исследования.</translation>
        </message>
        <message>
            <source>This cannot be taken back: it was changed again since.</source>
            <translation>Отменить нельзя: с тех пор это снова изменили.</translation>
        </message>
        <message>
            <source>This code does not open the vault.</source>
            <translation>Этот код не открывает хранилище.</translation>
        </message>
        <message>
            <source>This computer’s keyring</source>
            <translation>Связка ключей компьютера</translation>
        </message>
        <message>
            <source>This computer’s keyring cannot be used.</source>
            <translation>Связка ключей этого компьютера недоступна.</translation>
        </message>
        <message>
            <source>This is a folder, not a file.</source>
            <translation>Это папка, а не файл.</translation>
        </message>
        <message>
            <source>This is not a bundle.</source>
            <translation>Это не пакет.</translation>
        </message>
        <message>
            <source>This is not the passphrase.</source>
            <translation>Парольная фраза неверна.</translation>
        </message>
        <message>
            <source>This is not there any more.</source>
            <translation>Этого больше нет.</translation>
        </message>
        <message>
            <source>This is still in use.</source>
            <translation>Это ещё используется.</translation>
        </message>
        <message>
            <source>This is the last way to open the vault.</source>
            <translation>Это последний способ открыть хранилище.</translation>
        </message>
        <message>
            <source>This name is taken already.</source>
            <translation>Это имя уже занято.</translation>
        </message>
        <message>
            <source>This passphrase could be guessed.</source>
            <translation>Эту парольную фразу можно угадать.</translation>
        </message>
        <message>
            <source>This place is inside a vault; nothing was written.</source>
            <translation>Это место внутри хранилища; ничего не записано.</translation>
        </message>
        <message>
            <source>This place is not there.</source>
            <translation>Такого места нет.</translation>
        </message>
        <message>
            <source>This respondent speaks in {interviews} interviews.</source>
            <translation>Этот респондент говорит в интервью: {interviews}.</translation>
        </message>
        <message>
            <source>This vault was made by a newer FieldKit.</source>
            <translation>Это хранилище создано более новой версией FieldKit.</translation>
        </message>
        <message>
            <source>This was made by a newer FieldKit.</source>
            <translation>Это создано более новой версией FieldKit.</translation>
        </message>
        <message>
            <source>This would let out what the study holds back.</source>
            <translation>Так вышло бы наружу то, что исследование удерживает.</translation>
        </message>
        <message>
            <source>Try an older one; nothing was made.</source>
            <translation>Попробуйте более раннюю; ничего не создано.</translation>
        </message>
        <message>
            <source>Type all eight groups of five from the sheet.</source>
            <translation>Введите с листа все восемь групп по пять знаков.</translation>
        </message>
        <message>
            <source>Type it and try again.</source>
            <translation>Введите её и попробуйте снова.</translation>
        </message>
        <message>
            <source>Type the passphrase the same way twice.</source>
            <translation>Введите дважды одно и то же.</translation>
        </message>
        <message>
            <source>Use the passphrase, and switch the keyring on again in Settings.</source>
            <translation>Введите парольную фразу и снова включите связку ключей в настройках.</translation>
        </message>
        <message>
            <source>Use the passphrase.</source>
            <translation>Введите парольную фразу.</translation>
        </message>
        <message>
            <source>What row {row} decides about is not in this study.</source>
            <translation>Того, о чём решает строка {row}, в этом исследовании нет.</translation>
        </message>
        <message>
            <source>What was finished before is kept; start again any time.</source>
            <translation>Сделанное до этого сохранено; можно начать снова в любое время.</translation>
        </message>
        <message>
            <source>Write the study code of the respondent instead, such as R-012.</source>
            <translation>Напишите вместо имени код респондента, например R-012.</translation>
        </message>
        <message>
            <source>Write the study code of the respondent there, such as R-012, and try again.</source>
            <translation>Напишите там код респондента, например R-012, и попробуйте снова.</translation>
        </message>
        <message>
            <source>Write the table anew and decide in that one.</source>
            <translation>Запишите таблицу заново и решайте в ней.</translation>
        </message>
        <message>
            <source>attribute</source>
            <translation>признак</translation>
        </message>
        <message>
            <source>be archived</source>
            <translation>архив</translation>
        </message>
        <message>
            <source>be contacted again</source>
            <translation>повторная связь</translation>
        </message>
        <message>
            <source>be quoted</source>
            <translation>цитирование</translation>
        </message>
        <message>
            <source>be recorded</source>
            <translation>запись звука</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>code added</source>
            <translation>код добавлен</translation>
        </message>
        <message>
            <source>code applied</source>
            <translation>код поставлен</translation>
        </message>
        <message>
            <source>code changed</source>
            <translation>код изменён</translation>
        </message>
        <message>
            <source>code moved</source>
            <translation>код перемещён</translation>
        </message>
        <message>
            <source>code removed</source>
            <translation>код удалён</translation>
        </message>
        <message>
            <source>codebook brought in</source>
            <translation>книга кодов импортирована</translation>
        </message>
        <message>
            <source>coding removed</source>
            <translation>отметка снята</translation>
        </message>
        <message>
            <source>colour</source>
            <translation>цвет</translation>
        </message>
        <message>
            <source>could identify with others</source>
            <translation>указывает в сочетании</translation>
        </message>
        <message>
            <source>date</source>
            <translation>дата</translation>
        </message>
        <message>
            <source>day of consent</source>
            <translation>день согласия</translation>
        </message>
        <message>
            <source>forms split</source>
            <translation>формы разделены</translation>
        </message>
        <message>
            <source>harmless</source>
            <translation>безобидный</translation>
        </message>
        <message>
            <source>identifier added</source>
            <translation>находка добавлена</translation>
        </message>
        <message>
            <source>identifier decided</source>
            <translation>решение о находке</translation>
        </message>
        <message>
            <source>identifiers made one</source>
            <translation>находки объединены</translation>
        </message>
        <message>
            <source>identifies directly</source>
            <translation>прямо указывает</translation>
        </message>
        <message>
            <source>interview begun</source>
            <translation>интервью начато</translation>
        </message>
        <message>
            <source>interview changed</source>
            <translation>интервью изменено</translation>
        </message>
        <message>
            <source>interview removed</source>
            <translation>интервью удалено</translation>
        </message>
        <message>
            <source>key</source>
            <translation>клавиша</translation>
        </message>
        <message>
            <source>languages</source>
            <translation>языки</translation>
        </message>
        <message>
            <source>last change</source>
            <translation>последнее изменение</translation>
        </message>
        <message>
            <source>level changed</source>
            <translation>ступень изменена</translation>
        </message>
        <message>
            <source>matches coded</source>
            <translation>совпадения отмечены</translation>
        </message>
        <message>
            <source>memo written</source>
            <translation>заметка записана</translation>
        </message>
        <message>
            <source>name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>parent</source>
            <translation>вышестоящий код</translation>
        </message>
        <message>
            <source>passage read a second time</source>
            <translation>отрывок прочитан второй раз</translation>
        </message>
        <message>
            <source>passages drawn</source>
            <translation>отрывки выбраны</translation>
        </message>
        <message>
            <source>person changed</source>
            <translation>человек в реестре изменён</translation>
        </message>
        <message>
            <source>person registered</source>
            <translation>имя внесено в реестр</translation>
        </message>
        <message>
            <source>person taken from the register</source>
            <translation>имя убрано из реестра</translation>
        </message>
        <message>
            <source>profile changed</source>
            <translation>профиль изменён</translation>
        </message>
        <message>
            <source>respondent added</source>
            <translation>респондент добавлен</translation>
        </message>
        <message>
            <source>respondent assigned</source>
            <translation>респондент указан</translation>
        </message>
        <message>
            <source>respondent changed</source>
            <translation>респондент изменён</translation>
        </message>
        <message>
            <source>respondent removed</source>
            <translation>респондент удалён</translation>
        </message>
        <message>
            <source>risk lowered</source>
            <translation>риск снижен</translation>
        </message>
        <message>
            <source>sensitive</source>
            <translation>чувствительный</translation>
        </message>
        <message>
            <source>study changed</source>
            <translation>исследование изменено</translation>
        </message>
        <message>
            <source>take part</source>
            <translation>участие</translation>
        </message>
        <message>
            <source>text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>text brought in</source>
            <translation>текст импортирован</translation>
        </message>
        <message>
            <source>text removed</source>
            <translation>текст удалён</translation>
        </message>
        <message>
            <source>this laptop</source>
            <translation>этот ноутбук</translation>
        </message>
        <message>
            <source>title</source>
            <translation>название</translation>
        </message>
        <message>
            <source>turn corrected</source>
            <translation>реплика исправлена</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>wave</source>
            <translation>волна</translation>
        </message>
        <message>
            <source>what stands in its place</source>
            <translation>что стоит вместо</translation>
        </message>
        <message>
            <source>who they are</source>
            <translation>кто это</translation>
        </message>
        <message>
            <source>words left as they stand</source>
            <translation>слова оставлены как есть</translation>
        </message>
        <message>
            <source>your study code</source>
            <translation>ваш код в исследовании</translation>
        </message>
        <message>
            <source>“{field}” cannot be used as it stands.</source>
            <translation>«{field}»: такое значение не подходит.</translation>
        </message>
        <message>
            <source>“{field}” is empty.</source>
            <translation>Не заполнено: «{field}».</translation>
        </message>
        <message>
            <source>“{field}” names somebody, and would leave with every text.</source>
            <translation>В поле «{field}» стоит чьё-то имя; оно ушло бы с каждым текстом.</translation>
        </message>
    </context>
</TS>
