<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `phrases`: what stands inside a block, as strings. The text is that of the source: abbreviations, old spellings and
     errors stay; a correction follows in angle brackets, which are this edition's. Struck words stand between ~~. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="phrases"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="*" priority="-5" as="xs:string*">
    <xsl:sequence select="f:unexpected(.)"/>
  </xsl:template>

  <!-- Almost no text has a line break; where it is one and blanks, it is layout of the file. -->
  <xsl:template match="text()" as="xs:string?">
    <xsl:sequence select="if (not(contains(., '&#10;'))) then string(.) else if (f:is-layout(.)) then () else f:one-line(.)"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <xsl:template match="persName | placeName | geogName | orgName | objectName | name | rs | roleName | forename | surname
      | addName | genName | nameLink | settlement | country | region | date | time | num | measure | idno | ref | seg | term | title
      | publisher | resp | respStmt | bibl | lang | desc | s | hi | foreign | emph | mentioned | soCalled | q | quote | gloss | add | abbr | orig
      | sic | expan | reg | label | stamp | salute | dateline | addrLine | fw | metamark" as="xs:string">
    <xsl:sequence select="f:words-of(.)"/>
  </xsl:template>

  <!-- Blocks within a block begin and end a line. -->
  <xsl:template match="p | ab | list | table | floatingText | address | quote[p or ab or list or table or floatingText]" as="xs:string">
    <xsl:variable name="blocks" as="xs:string*"><xsl:apply-templates select="." mode="blocks"/></xsl:variable>
    <xsl:sequence select="'&#10;' || string-join($blocks, '&#10;') || '&#10;'"/>
  </xsl:template>

  <!-- A break inside a word takes up no room where lines are not kept. -->
  <xsl:template match="lb" as="xs:string">
    <xsl:sequence select="if ($layout = 'block' and @break = 'no') then '' else '&#10;'"/>
  </xsl:template>

  <xsl:template match="pb" as="xs:string">
    <xsl:sequence select="'⟨' || f:say('text/leaf') || ' ' || @n || '⟩'"/>
  </xsl:template>

  <xsl:template match="anchor | witStart | witEnd | lacunaStart | lacunaEnd" as="empty-sequence()"/>

  <xsl:template match="app" as="xs:string*">
    <xsl:variable name="shown" as="element()?" select="f:shown(.)"/>
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="$shown"/></xsl:variable>
    <xsl:sequence select="f:marked(f:judged(string-join($words), $shown), f:mark(.))"/>
  </xsl:template>

  <!-- The words of a lemma: in angle brackets where no witness has them, with a question mark where the choice is not sure. -->
  <xsl:function name="f:judged" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="lemma" as="element()?"/>
    <xsl:variable name="own" as="xs:boolean" select="f:is-conjecture($lemma)"/>
    <xsl:variable name="low" as="xs:boolean" select="exists($lemma/self::lem[@cert = 'low'])"/>
    <xsl:sequence select="
        if (not($own or $low) or normalize-space($words) = '') then $words
        else '⟨'[$own] || replace($words, '\s+$', '') || '⟩'[$own] || '⟨?⟩'[$low] || ' '[ends-with($words, ' ')]"/>
  </xsl:function>

  <xsl:template match="lem | rdg" as="xs:string*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="choice" as="xs:string*">
    <xsl:apply-templates select="*[self::abbr or self::sic or self::orig], corr"/>
  </xsl:template>

  <xsl:template match="corr" as="xs:string">
    <xsl:sequence select="' ⟨' || f:words-of(.) || '⟩'"/>
  </xsl:template>

  <xsl:template match="supplied" as="xs:string">
    <xsl:variable name="words" as="xs:string" select="f:words-of(.)"/>
    <xsl:sequence select="(if (f:notation(., 'before') = '') then '⟨' || $words || '⟩' else $words) || (if (@cert = 'low') then '⟨?⟩' else '')"/>
  </xsl:template>

  <xsl:template match="unclear" as="xs:string">
    <xsl:sequence select="f:words-of(.) || '⟨?⟩'"/>
  </xsl:template>

  <xsl:template match="surplus" as="xs:string">
    <xsl:sequence select="'{' || f:words-of(.) || '}'"/>
  </xsl:template>

  <xsl:template match="del" as="xs:string">
    <xsl:sequence select="'~~' || f:words-of(.) || '~~'"/>
  </xsl:template>

  <xsl:template match="gap" as="xs:string">
    <xsl:sequence select="if (@rendition or desc) then f:words-of(.) else '⟨' || f:word('gap', @reason) || '⟩'"/>
  </xsl:template>

  <!-- A signature with its kind, where the encoding knows the hand. -->
  <xsl:template match="signed" as="xs:string">
    <xsl:variable name="kind" as="xs:string?" select="(f:hand(.), f:say('hand/handwritten')[current()//gap[@reason = 'signature']])[1]"/>
    <xsl:sequence select="f:words-of(.) || string-join($kind ! (' ⟨' || . || '⟩'))"/>
  </xsl:template>

  <xsl:template match="note" as="xs:string">
    <xsl:sequence select="' ⟨' || f:say('text/note') || ': ' || f:trim(f:words-of(.)) || '⟩'"/>
  </xsl:template>

</xsl:stylesheet>
