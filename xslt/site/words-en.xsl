<?xml version="1.0" encoding="UTF-8"?>
<!-- The interface of the edition's pages in English. What is counted has its forms after one another. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:words-en" as="map(xs:string, xs:string)" select="map {
      'edition': 'Edition', 'to-content': 'To the content', 'feed': 'Feed', 'undated': 'undated', 'number-sign': 'No.',
      'not-before': 'not before', 'not-after': 'not after', 'cert/low': 'very uncertain', 'cert/medium': 'uncertain',
      'page/index': 'Telegrams', 'page/timeline': 'Timeline', 'page/network': 'Who writes to whom', 'page/persons': 'Persons',
      'page/places': 'Places', 'page/organisations': 'Organisations', 'page/objects': 'Objects',
      'page/numbers': 'Numbers by series', 'page/stamps': 'Stamps', 'page/questions': 'Open questions',
      'page/about': 'About this edition', 'page/search': 'Search',
      'count/telegram': 'telegram|telegrams', 'count/person': 'person|persons', 'count/place': 'place|places',
      'count/org': 'organisation|organisations', 'count/object': 'object|objects', 'count/occurrence': 'occurrence|occurrences',
      'count/stamp': 'stamp|stamps', 'count/question': 'question|questions', 'count/number': 'number|numbers',
      'count/missing': 'number not here|numbers not here', 'count/sent': 'sent|sent', 'count/received': 'received|received',
      'count/passed': 'handed on|handed on', 'count/copied': 'copy|copies',
      'count/correspondent': 'correspondent|correspondents', 'count/series': 'series|series', 'count/month': 'month|months',
      'month/01': 'January', 'month/02': 'February', 'month/03': 'March', 'month/04': 'April', 'month/05': 'May',
      'month/06': 'June', 'month/07': 'July', 'month/08': 'August', 'month/09': 'September', 'month/10': 'October',
      'month/11': 'November', 'month/12': 'December',
      'of-month/01': 'January', 'of-month/02': 'February', 'of-month/03': 'March', 'of-month/04': 'April', 'of-month/05': 'May',
      'of-month/06': 'June', 'of-month/07': 'July', 'of-month/08': 'August', 'of-month/09': 'September', 'of-month/10': 'October',
      'of-month/11': 'November', 'of-month/12': 'December',
      'lang/ru': 'Russian', 'lang/en': 'English', 'lang/de': 'German', 'lang/fr': 'French', 'lang/zh': 'Chinese', 'lang/ko': 'Korean',
      'lang/ja': 'Japanese', 'lang/bg': 'Bulgarian', 'lang/pl': 'Polish', 'lang/cs': 'Czech', 'lang/hu': 'Hungarian',
      'lang/ro': 'Romanian', 'lang/uk': 'Ukrainian', 'lang/es': 'Spanish', 'lang/it': 'Italian', 'lang/und': 'language unknown',
      'head/date': 'Date', 'head/number': 'Number', 'head/telegram': 'Telegram', 'head/parties': 'From → to', 'head/languages': 'Languages',
      'head/from': 'From', 'head/to': 'To', 'head/via': 'Through', 'head/telegrams': 'Telegrams',
      'filter/words': 'Filter', 'filter/person': 'Correspondent', 'filter/year': 'Year', 'filter/all': 'all', 'filter/none': 'No telegram fits.',
      'filter/of': 'of', 'sort': 'Sort by', 'years': 'Years',
      'timeline/lead': 'Each dot is a telegram; an arc leads from a telegram to the one that answers it.',
      'timeline/sure': 'dated to the day', 'timeline/unsure': 'uncertain, or a span of time', 'timeline/answer': 'answered by', 'timeline/maybe': 'perhaps answered by', 'timeline/maybe-key': 'uncertain answer',
      'timeline/undated': 'Undated', 'timeline/calendar': 'Telegrams by month', 'timeline/pause': 'without a telegram',
      'network/lead': 'An arrow leads from who writes to who is written to: the more telegrams, the broader. Dashes lead over those who handed a message on, and to those who had it for information.',
      'network/pairs': 'Every pair', 'network/left-out': 'The drawing shows those who wrote and received most, and their strongest ties; the table below has all.',
      'network/direct': 'message', 'network/via': 'handed on, or for information',
      'codename': 'code name', 'erroneous': 'misspelt', 'abbreviation': 'abbreviated', 'in-texts': 'In the texts', 'see': 'see',
      'unidentified': 'Not identified', 'unidentified/lead': 'Names in the texts that nobody has been found for yet.',
      'occurs-in': 'Occurs in', 'names/none': 'No name of this kind has been encoded.', 'letters': 'Letters',
      'numbers/lead': 'Each office counted its telegrams. Where numbers of a series are not in this edition, the gap is shown.',
      'series/cable': 'Cipher service', 'series/registry': 'Registry', 'series/senderNumber': 'The sender’s own numbers',
      'series/incomingRegistry': 'Incoming registry', 'series/printLog': 'Typists’ log', 'course/incoming': 'incoming', 'course/outgoing': 'outgoing',
      'series/uncounted': 'without a figure', 'numbers/none': 'No number has been encoded.', 'numbers/against': 'The numbers of this series run against their dates: it seems to hold more than one count, and no gaps are shown.',
      'numbers/strip': 'Where the numbers of this edition lie between the first and the last',
      'stamps/lead': 'Every stamp on the papers, as the edition reads it.', 'stamps/incoming': 'Registration of incoming papers',
      'stamps/return': 'To be returned', 'stamps/noCopies': 'No copies', 'stamps/classification': 'Secrecy', 'stamps/other': 'Other stamps',
      'stamps/none': 'No stamp has been encoded.',
      'questions/lead': 'What this edition could not settle of the text, and why where the encoding says so; who or what a name means is left to the indexes. Whoever knows more is asked to write.',
      'questions/none': 'Nothing is open.', 'question/crux': 'Crux', 'question/reading': 'Reading of low certainty',
      'question/correction': 'Correction of low certainty', 'question/unread': 'Unread', 'question/uncertain': 'Uncertain reading', 'question/role': 'Role on the paper unknown',
      'about/numbers': 'What it holds', 'about/languages': 'Languages', 'about/dates': 'Dates', 'about/text': 'How the text was made',
      'about/people': 'Who did what', 'about/program': 'Programs', 'about/rights': 'Rights', 'about/links': 'To take away', 'about/of': 'in {0} of {1} telegrams',
      'declared/projectDesc': 'The edition', 'declared/samplingDecl': 'Choice', 'declared/correction': 'Corrections', 'declared/normalization': 'Normalisation',
      'declared/quotation': 'Quotation marks', 'declared/punctuation': 'Punctuation', 'declared/segmentation': 'Blocks', 'declared/stdVals': 'Dates and times',
      'declared/hyphenation': 'Hyphenation', 'declared/interpretation': 'Interpretation', 'declared/variantEncoding': 'Apparatus',
      'declared/availability': 'Availability', 'declared/funder': 'Support', 'declared/application': 'Program',
      'search/label': 'Words in the texts', 'search/go': 'Search', 'search/results': 'Results', 'search/none': 'Nothing found.',
      'search/found': 'Passages found', 'search/beginnings': '(by the beginnings of words)', 'search/wait': 'Searching …', 'search/more': 'More',
      'search/plain': 'Searching without JavaScript',
      'search/plain-lead': 'The search needs JavaScript. Without it, open a text below and use the search of your browser (Ctrl+F, on a Mac ⌘F); or search all text files of this folder at once with a program such as grep:',
      'search/texts': 'Plain texts'
      }"/>

</xsl:stylesheet>
