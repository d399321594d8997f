<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of the interface by their keys, and what is said with them of languages, hands and responsibility.
     Words of the edition go before those of the language ($language), these before English. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:include href="words-en.xsl"/>
  <xsl:include href="words-ru.xsl"/>

  <!-- All that can be said, in one map: it is asked some hundred times a page. Where nothing goes before English, it is that map. -->
  <xsl:variable name="f:words" as="map(xs:string, xs:string)" select="
      if ($labels = '{}' and $language != 'ru') then $f:words-en
      else map:merge((parse-json($labels), if ($language = 'ru') then $f:words-ru else (), $f:words-en), map { 'duplicates': 'use-first' })"/>

  <!-- The words for a key, such as "page/cite"; nothing where there are none. -->
  <xsl:function name="f:said" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$f:words($key)"/>
  </xsl:function>

  <!-- The same; where there are none, the last part of the key. -->
  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($f:words($key), substring-after($key, '/'))[1]"/>
  </xsl:function>

  <!-- The words for a value: f:word('ab', 'printNote') is "Typing". An unlisted value is taken apart at its capitals. -->
  <xsl:function name="f:word" as="xs:string">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="($f:words($group || '/' || $value), lower-case(replace($value, '(\p{Ll})(\p{Lu})', '$1 $2')))[1]"/>
  </xsl:function>

  <!-- The language of an element, as it or the nearest around it says; `und` where none does. -->
  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/ancestor-or-self::*[@xml:lang][1]/@xml:lang ! string(), 'und')[1]"/>
  </xsl:function>

  <!-- "typed", "printed", "stamped" or "handwritten", by the handNote that @hand names; nothing where it names none. -->
  <xsl:function name="f:hand" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="note" as="element(handNote)?"
        select="$element/@hand ! id(substring-after(., '#'), root($element))[self::handNote]"/>
    <xsl:sequence select="$note ! (f:said('hand/' || @medium), f:say('hand/handwritten'))[1]"/>
  </xsl:function>

  <!-- "Note", or with the hand "Handwritten note". -->
  <xsl:function name="f:note-role" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="words" as="xs:string"
        select="string-join((f:hand($note), f:word('note', ($note/@type, 'note')[1])), ' ') => lower-case()"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- The name behind an identifier of the title statement. -->
  <xsl:function name="f:person" as="xs:string?">
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:param name="document" as="node()"/>
    <xsl:variable name="said" as="element()?" select="id($identifier, $document)[ancestor::titleStmt][1]"/>
    <xsl:sequence select="$said/string-join((if (self::respStmt) then (persName | orgName | name) else .) ! normalize-space(), ', ')[.]"/>
  </xsl:function>

  <!-- "this edition, certainty medium": who says so and how sure, of @resp and @cert. -->
  <xsl:function name="f:says" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="who" as="xs:string*"
        select="tokenize($element/@resp) ! substring-after(., '#') ! (f:said('resp/' || .), f:person(., root($element)), .)[1]"/>
    <xsl:sequence select="string-join((string-join($who, ' ' || f:say('page/and') || ' ')[.], $element/@cert ! f:say('certainty/' || .)), ', ')"/>
  </xsl:function>

</xsl:stylesheet>
