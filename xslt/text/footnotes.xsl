<?xml version="1.0" encoding="UTF-8"?>
<!-- Footnotes of plain text: readings of other witnesses, and the edition's notes on a passage.
     Their places are marked in the strings as they are made and get their numbers when the whole text stands. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Two characters that Unicode keeps out of every text: they enclose the identifier of what a footnote is about. -->
  <xsl:variable name="opens" as="xs:string" select="'&#xFDD0;'"/>
  <xsl:variable name="closes" as="xs:string" select="'&#xFDD1;'"/>

  <xsl:key name="remarks" match="listAnnotation[not(@type = 'evidence')]/note" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- The mark behind an element that has a footnote; a note on several passages stands at the first of them. -->
  <xsl:function name="f:mark" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$with-footnotes and $element/@xml:id and ($element/self::app or exists(f:remarks($element)))">
      <xsl:sequence select="$opens || $element/@xml:id || $closes"/>
    </xsl:if>
  </xsl:function>

  <!-- Words with their mark, which stands before a blank at their end. -->
  <xsl:function name="f:marked" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="mark" as="xs:string?"/>
    <xsl:sequence select="if (ends-with($words, ' ')) then substring($words, 1, string-length($words) - 1) || $mark || ' ' else $words || $mark"/>
  </xsl:function>

  <xsl:function name="f:remarks" as="element(note)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="key('remarks', $element/@xml:id, root($element))
        [let $here := $element/ancestor::div[last()] return
          (tokenize(@target) ! id(substring-after(., '#'), $here)[ancestor::div intersect $here])[1] is $element]"/>
  </xsl:function>

  <!-- Strings with something between them; what is only a mark goes to the end of the string before it. -->
  <xsl:function name="f:joined" as="xs:string">
    <xsl:param name="blocks" as="xs:string*"/>
    <xsl:param name="between" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="
        for $n in 1 to count($blocks) return
          (if ($n = 1 or starts-with($blocks[$n], $opens)) then '' else $between, $blocks[$n])"/>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- The identifiers of the marked places in their order. -->
  <xsl:function name="f:marked-places" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="distinct-values(tail(tokenize($text, $opens)) ! substring-before(., $closes))"/>
  </xsl:function>

  <!-- What stands at the marked places: the number of an entry, which is that of the page; for a note a letter. -->
  <xsl:function name="f:labels" as="map(xs:string, xs:string)">
    <xsl:param name="places" as="xs:string*"/>
    <xsl:param name="version" as="element(div)"/>
    <xsl:variable name="entries" as="xs:string*" select="f:entries($version/ancestor::text[last()])/@xml:id ! string()"/>
    <xsl:variable name="notes" as="xs:string*" select="$places[not(. = $entries)]"/>
    <xsl:sequence select="map:merge((for $n in 1 to count($entries) return map { $entries[$n]: string($n) }, for $n in 1 to count($notes) return map { $notes[$n]: f:letters($n) }))"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- The letters that Unicode has raised, in their order; after the last come two: aa, ab. -->
  <xsl:variable name="letters" as="xs:string" select="'abcdefghijklmnoprstuvwxyz'"/>

  <xsl:function name="f:letters" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="size" as="xs:integer" select="string-length($letters)"/>
    <xsl:sequence select="(if ($number gt $size) then f:letters(($number - 1) idiv $size) else '') || substring($letters, ($number - 1) mod $size + 1, 1)"/>
  </xsl:function>

  <!-- The text with the labels of its marks, raised: МАО ЦЗЕ-ДУНА⁷; a point keeps two of them apart: ⁷·⁸. -->
  <xsl:function name="f:numbered" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="labels" as="map(xs:string, xs:string)"/>
    <xsl:variable name="pieces" as="xs:string*" select="tokenize($text, $opens)"/>
    <xsl:variable name="last" as="xs:integer" select="count($pieces)"/>
    <xsl:sequence select="string-join((head($pieces), tail($pieces)
        ! (f:raised($labels(substring-before(., $closes))), if (ends-with(., $closes) and position() lt $last - 1) then '·' else substring-after(., $closes))))"/>
  </xsl:function>

  <xsl:function name="f:raised" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:sequence select="translate($label, '0123456789' || $letters, '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')"/>
  </xsl:function>

  <!-- The footnotes, a line each, under a rule; nothing where there are none. -->
  <xsl:function name="f:footnotes" as="xs:string?">
    <xsl:param name="text" as="element(div)"/>
    <xsl:param name="places" as="xs:string*"/>
    <xsl:param name="labels" as="map(xs:string, xs:string)"/>
    <xsl:if test="exists($places)">
      <xsl:variable name="notes" as="xs:string+">
        <xsl:for-each select="$places">
          <xsl:variable name="element" as="element()" select="id(., $text)[1]"/>
          <xsl:variable name="remarks" as="xs:string*"><xsl:apply-templates select="f:remarks($element)" mode="blocks"/></xsl:variable>
          <xsl:sequence select="$labels(.) || '. ' || string-join(($element/self::app ! f:entry(., $labels), $remarks), ' – ')"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="string-join(('--------', $notes), '&#10;')"/>
    </xsl:if>
  </xsl:function>

  <!-- An entry as an editor prints it: `ФИЛИППОВ R (certain) ] МИЛЮПОВ T1 (misread by the machine)`. -->
  <xsl:function name="f:entry" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="labels" as="map(xs:string, xs:string)"/>
    <xsl:variable name="readings" as="xs:string*" select="f:readings($app)[self::rdg] ! f:attested(.)"/>
    <xsl:variable name="there" as="xs:string?" select="f:elsewhere($app) ! $labels(.)"/>
    <xsl:sequence select="string-join((f:readings($app)[self::lem] ! f:attested(.), string-join($readings, '; ')), ' ] ') || $there ! (' – ' || f:say('text/moved') || ' ' || .)"/>
  </xsl:function>

  <!-- The words of a reading, who has them, and what is presumed of them. -->
  <xsl:function name="f:attested" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join((f:reading($reading), f:sigla($reading), f:remark($reading) ! ('(' || . || ')')), ' ')"/>
  </xsl:function>

</xsl:stylesheet>
