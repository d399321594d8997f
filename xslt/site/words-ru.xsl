<?xml version="1.0" encoding="UTF-8"?>
<!-- The interface of the edition's pages in Russian. What is counted has three forms: 1, 2–4, 5 and more. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:words-ru" as="map(xs:string, xs:string)" select="map {
      'edition': 'Издание', 'to-content': 'К содержанию', 'feed': 'Лента новостей', 'undated': 'без даты', 'number-sign': '№',
      'not-before': 'не ранее', 'not-after': 'не позднее', 'cert/low': 'очень неуверенно', 'cert/medium': 'неуверенно',
      'page/index': 'Телеграммы', 'page/timeline': 'Хронология', 'page/network': 'Кто кому пишет', 'page/persons': 'Указатель лиц',
      'page/places': 'Указатель мест', 'page/organisations': 'Указатель организаций', 'page/objects': 'Указатель предметов',
      'page/numbers': 'Номера по сериям', 'page/stamps': 'Штампы', 'page/questions': 'Открытые вопросы',
      'page/about': 'Об этом издании', 'page/search': 'Поиск',
      'count/telegram': 'телеграмма|телеграммы|телеграмм', 'count/person': 'лицо|лица|лиц', 'count/place': 'место|места|мест',
      'count/org': 'организация|организации|организаций', 'count/object': 'предмет|предмета|предметов',
      'count/occurrence': 'упоминание|упоминания|упоминаний', 'count/stamp': 'штамп|штампа|штампов',
      'count/question': 'вопрос|вопроса|вопросов', 'count/number': 'номер|номера|номеров',
      'count/missing': 'номера здесь нет|номеров здесь нет|номеров здесь нет', 'count/sent': 'отпр.|отпр.|отпр.',
      'count/received': 'получ.|получ.|получ.', 'count/passed': 'перед.|перед.|перед.',
      'count/copied': 'копия|копии|копий', 'count/correspondent': 'корреспондент|корреспондента|корреспондентов',
      'count/series': 'серия|серии|серий', 'count/month': 'месяц|месяца|месяцев',
      'month/01': 'январь', 'month/02': 'февраль', 'month/03': 'март', 'month/04': 'апрель', 'month/05': 'май', 'month/06': 'июнь',
      'month/07': 'июль', 'month/08': 'август', 'month/09': 'сентябрь', 'month/10': 'октябрь', 'month/11': 'ноябрь', 'month/12': 'декабрь',
      'of-month/01': 'января', 'of-month/02': 'февраля', 'of-month/03': 'марта', 'of-month/04': 'апреля', 'of-month/05': 'мая',
      'of-month/06': 'июня', 'of-month/07': 'июля', 'of-month/08': 'августа', 'of-month/09': 'сентября', 'of-month/10': 'октября',
      'of-month/11': 'ноября', 'of-month/12': 'декабря',
      'lang/ru': 'русский', 'lang/en': 'английский', 'lang/de': 'немецкий', 'lang/fr': 'французский', 'lang/zh': 'китайский',
      'lang/ko': 'корейский', 'lang/ja': 'японский', 'lang/bg': 'болгарский', 'lang/pl': 'польский', 'lang/cs': 'чешский',
      'lang/hu': 'венгерский', 'lang/ro': 'румынский', 'lang/uk': 'украинский', 'lang/es': 'испанский', 'lang/it': 'итальянский',
      'lang/und': 'язык не указан',
      'head/date': 'Дата', 'head/number': 'Номер', 'head/telegram': 'Телеграмма', 'head/parties': 'От кого → кому', 'head/languages': 'Языки',
      'head/from': 'От кого', 'head/to': 'Кому', 'head/via': 'Через кого', 'head/telegrams': 'Телеграммы',
      'filter/words': 'Отбор', 'filter/person': 'Корреспондент', 'filter/year': 'Год', 'filter/all': 'все', 'filter/none': 'Ни одна телеграмма не подходит.',
      'filter/of': 'из', 'sort': 'Упорядочить', 'years': 'Годы',
      'timeline/lead': 'Каждая точка — телеграмма; дуга ведёт от телеграммы к ответу на неё.',
      'timeline/sure': 'дата известна до дня', 'timeline/unsure': 'дата не точна или промежуток времени', 'timeline/answer': 'ответ', 'timeline/maybe': 'возможно, ответ', 'timeline/maybe-key': 'ответ под вопросом',
      'timeline/undated': 'Без даты', 'timeline/calendar': 'Телеграммы по месяцам', 'timeline/pause': 'без телеграмм',
      'network/lead': 'Стрелка ведёт от того, кто пишет, к тому, кому пишут: чем больше телеграмм, тем она шире. Пунктир ведёт через тех, кто передавал сообщение, и к тем, кто получил его для сведения.',
      'network/pairs': 'Все пары', 'network/left-out': 'На рисунке те, кто писал и получал больше всех, и самые частые связи; в таблице ниже — все.',
      'network/direct': 'сообщение', 'network/via': 'передано или для сведения',
      'codename': 'псевдоним', 'erroneous': 'с ошибкой', 'abbreviation': 'сокращённо', 'in-texts': 'В текстах', 'see': 'см.',
      'unidentified': 'Не установлены', 'unidentified/lead': 'Имена в текстах, носителей которых пока не нашли.',
      'occurs-in': 'Встречается', 'names/none': 'Таких имён в изданных текстах не размечено.', 'letters': 'Буквы',
      'numbers/lead': 'Каждое учреждение вело счёт своим телеграммам. Где номеров серии в издании нет, показан пробел.',
      'series/cable': 'Шифровальная служба', 'series/registry': 'Регистратура', 'series/senderNumber': 'Номера отправителя',
      'series/incomingRegistry': 'Журнал входящих', 'series/printLog': 'Журнал машинисток', 'course/incoming': 'входящие', 'course/outgoing': 'исходящие',
      'series/uncounted': 'без цифр', 'numbers/none': 'Номеров не размечено.', 'numbers/against': 'Номера этой серии идут против дат: похоже, в ней больше одного счёта, и пробелы не показаны.',
      'numbers/strip': 'Где лежат номера издания между первым и последним',
      'stamps/lead': 'Все штампы на бумагах, как их читает издание.', 'stamps/incoming': 'Регистрация входящих', 'stamps/return': 'Подлежит возврату',
      'stamps/noCopies': 'Снятие копий запрещено', 'stamps/classification': 'Секретность', 'stamps/other': 'Прочие штампы', 'stamps/none': 'Штампов не размечено.',
      'questions/lead': 'Чего издание не смогло решить в тексте и почему, если это сказано в разметке; кто или что стоит за именем, смотрите в указателях. Кто знает больше, пусть напишет.',
      'questions/none': 'Открытых вопросов нет.', 'question/crux': 'Спорное место', 'question/reading': 'Ненадёжное чтение',
      'question/correction': 'Ненадёжное исправление', 'question/unread': 'Не прочитано', 'question/uncertain': 'Неуверенное чтение', 'question/role': 'Назначение на листе неизвестно',
      'about/numbers': 'Что в нём', 'about/languages': 'Языки', 'about/dates': 'Даты', 'about/text': 'Как подготовлен текст',
      'about/people': 'Кто что сделал', 'about/program': 'Программы', 'about/rights': 'Права', 'about/links': 'С собой', 'about/of': 'в {0} из {1} телеграмм',
      'declared/projectDesc': 'Издание', 'declared/samplingDecl': 'Отбор', 'declared/correction': 'Исправления', 'declared/normalization': 'Нормализация',
      'declared/quotation': 'Кавычки', 'declared/punctuation': 'Пунктуация', 'declared/segmentation': 'Блоки', 'declared/stdVals': 'Даты и время',
      'declared/hyphenation': 'Переносы', 'declared/interpretation': 'Толкования', 'declared/variantEncoding': 'Аппарат',
      'declared/availability': 'Доступность', 'declared/funder': 'При поддержке', 'declared/application': 'Программа',
      'search/label': 'Слова в текстах', 'search/go': 'Искать', 'search/results': 'Найденное', 'search/none': 'Ничего не найдено.',
      'search/found': 'Найдено мест', 'search/beginnings': '(по началам слов)', 'search/wait': 'Идёт поиск …', 'search/more': 'Ещё',
      'search/plain': 'Поиск без JavaScript',
      'search/plain-lead': 'Поиску нужен JavaScript. Без него откройте один из текстов ниже и ищите средствами браузера (Ctrl+F, на Mac ⌘F); или ищите сразу во всех текстовых файлах этой папки программой вроде grep:',
      'search/texts': 'Тексты без разметки'
      }"/>

</xsl:stylesheet>
