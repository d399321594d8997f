<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of the interface, in one place: names of blocks, stamps, messages, parties, languages, hands. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:words" as="map(xs:string, xs:string)" select="map {
      'fw/itemNum': 'Item', 'fw/accession': 'Accession', 'fw/pageNum': 'Page number', 'fw/folio': 'Leaf',
      'fw/routing': 'Routing', 'fw/letterhead': 'Letterhead', 'fw/classification': 'Classification',
      'fw/handling': 'Handling', 'fw/copyNumber': 'Copy', 'fw/formRubric': 'Form rubric', 'fw/imprint': 'Imprint',
      'fw/precedence': 'Precedence', 'fw/runningHead': 'Running head', 'fw/documentNumber': 'Document number',
      'ab/reception': 'Reception', 'ab/distribution': 'Distribution', 'ab/cipherSeries': 'Cipher series',
      'ab/decipherNote': 'Decipherment', 'ab/printNote': 'Typing', 'ab/copiesNote': 'Copies',
      'ab/certification': 'Certification', 'ab/instruction': 'Instruction', 'ab/routing': 'Routing',
      'ab/filing': 'Filing', 'ab/reference': 'Reference', 'ab/subject': 'Subject', 'ab/unknown': 'Role unknown',
      'head/copyDesignation': 'Kind of copy', 'head/subject': 'Subject',
      'note/annotation': 'Note', 'note/resolution': 'Resolution', 'note/footnote': 'Footnote',
      'note/source': 'Source note', 'note/crux': 'Crux', 'note/masthead': 'Running head of the site',
      'note/unknown': 'Unrecognised part', 'note/citation': 'Citation', 'note/summary': 'Summary',
      'note/credits': 'Credits', 'note/originalLanguage': 'Original language', 'note/contents': 'Contents',
      'stamp/incoming': 'incoming', 'stamp/return': 'subject to return', 'stamp/noCopies': 'no copies',
      'stamp/classification': 'classification', 'stamp/other': 'other',
      'div/heading': 'Heading', 'div/message': 'Message', 'div/production': 'Notes of the cipher service',
      'div/authentication': 'Authentication', 'div/registration': 'Registration',
      'floatingText/forwarded': 'Message to be forwarded', 'floatingText/enclosed': 'Enclosed message',
      'floatingText/reply': 'Proposed reply', 'floatingText/draft': 'Draft', 'floatingText/telegram': 'Telegram within',
      'floatingText/document': 'Document within',
      'correspDesc/telegram': 'Telegram', 'correspDesc/message': 'Message inside', 'correspDesc/draft': 'Draft inside',
      'correspAction/sent': 'sent', 'correspAction/transmitted': 'transmitted', 'correspAction/forwarded': 'forwarded',
      'correspAction/received': 'received', 'correspAction/intermediary': 'to hand on', 'correspAction/addressee': 'addressee',
      'correspAction/cc': 'copy to', 'correspAction/copy': 'for information', 'correspAction/proposed': 'proposed',
      'idno/cable': 'cipher service', 'idno/senderNumber': 'sender', 'idno/registry': 'registry',
      'idno/incomingRegistry': 'incoming registry', 'idno/documentNumber': 'document',
      'hand/typescript': 'typed', 'hand/print': 'printed', 'hand/stamp': 'stamped',
      'lang/ru': 'Russian', 'lang/en': 'English', 'lang/de': 'German', 'lang/fr': 'French', 'lang/zh': 'Chinese',
      'lang/ko': 'Korean', 'lang/ja': 'Japanese', 'lang/bg': 'Bulgarian', 'lang/pl': 'Polish', 'lang/cs': 'Czech',
      'lang/hu': 'Hungarian', 'lang/ro': 'Romanian', 'lang/uk': 'Ukrainian', 'lang/es': 'Spanish', 'lang/it': 'Italian',
      'lang/sq': 'Albanian', 'lang/vi': 'Vietnamese', 'lang/ru-Latn': 'Russian in Latin letters',
      'resp/enc': 'this edition', 'resp/tr': 'the translator', 'resp/da': 'the archive', 'resp/ocr': 'the machine transcription',
      'gap/editorial': 'left out by the archive', 'gap/signature': 'signature', 'gap/illegible': 'illegible',
      'idno/listy': 'leaf',
      'cause/ocr-confusion': 'misread by the machine', 'cause/ocr-omission': 'left out by the machine',
      'cause/different-image-or-crop': 'perhaps not on the image', 'cause/modernisation': 'newer spelling',
      'cause/editorial-omission-or-other-copy': 'left out by the archive, or another copy'
      }"/>

  <!-- The words for a value: f:word('ab', 'printNote') is "Typing". An unlisted value is taken apart at its capitals. -->
  <xsl:function name="f:word" as="xs:string">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="($f:words($group || '/' || $value), lower-case(replace($value, '(\p{Ll})(\p{Lu})', '$1 $2')))[1]"/>
  </xsl:function>

  <!-- The language of an element, as it or the nearest around it says; `und` where none does. -->
  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(($element/ancestor-or-self::*/@xml:lang)[last()] ! string(), 'und')[1]"/>
  </xsl:function>

  <!-- "typed", "printed", "stamped" or "handwritten", by the handNote that @hand names; nothing where it names none. -->
  <xsl:function name="f:hand" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="note" as="element(handNote)?"
        select="$element/@hand ! id(substring-after(., '#'), root($element))[self::handNote]"/>
    <xsl:sequence select="$note ! ($f:words('hand/' || @medium), 'handwritten')[1]"/>
  </xsl:function>

  <!-- "Note", or with the hand "Handwritten note". -->
  <xsl:function name="f:note-role" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="words" as="xs:string"
        select="string-join((f:hand($note), f:word('note', ($note/@type, 'note')[1])), ' ') => lower-case()"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- "this edition, certainty medium": who says so and how sure, of @resp and @cert. -->
  <xsl:function name="f:says" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="who" as="xs:string*"
        select="tokenize($element/@resp) ! substring-after(., '#') ! f:word('resp', .)"/>
    <xsl:sequence select="string-join((string-join($who, ' and ')[.], $element/@cert ! ('certainty ' || .)), ', ')"/>
  </xsl:function>

</xsl:stylesheet>
