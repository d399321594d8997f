<?xml version="1.0" encoding="UTF-8"?>
<!-- Which passage of the original faces which of the translation: both versions stand in one grid, and here are its rows.
     A passage and what renders it share a row; what renders several spans their rows; what has no counterpart has a row alone.
     A counterpart that stands further up than what was already set is not faced: the order of each version is kept. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The passages of a version in their order: what stands in containers and is none. -->
  <xsl:function name="f:passages" as="element()*">
    <xsl:param name="container" as="element()"/>
    <xsl:apply-templates select="$container/*" mode="passages"/>
  </xsl:function>

  <xsl:template match="*" mode="passages" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="div | floatingText | body | address | quote[p | ab]
      | opener[not(f:is-running(.))] | closer[not(f:is-running(.))] | postscript[not(f:is-running(.))]" mode="passages" as="element()*">
    <xsl:apply-templates select="*" mode="passages"/>
  </xsl:template>

  <xsl:template match="app" mode="passages" as="element()*">
    <xsl:variable name="chosen" as="element()" select="(lem, rdg)[1]"/>
    <xsl:variable name="in-it" as="element()*" select="$chosen/(* except (witStart, witEnd, lacunaStart, lacunaEnd))"/>
    <xsl:apply-templates select="$in-it" mode="passages"/>
    <!-- Where it has nothing, its mark stands alone. -->
    <xsl:sequence select="$chosen[empty($in-it)]"/>
  </xsl:template>

  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" mode="passages" as="empty-sequence()"/>

  <!-- First and last row of each passage by its generated identifier; row 1 is for the names of the versions. -->
  <xsl:function name="f:rows" as="map(xs:string, xs:integer+)">
    <xsl:param name="original" as="element(div)?"/>
    <xsl:param name="translation" as="element(div)?"/>
    <xsl:variable name="left" as="element()*" select="$original ! f:passages(.)"/>
    <xsl:variable name="places" as="map(xs:string, xs:integer)" select="map:merge(for $n in 1 to count($left) return $left[$n]/@xml:id ! map { string(): $n })"/>
    <xsl:variable name="found" as="map(xs:string, xs:integer+)*">
      <xsl:iterate select="$translation ! f:passages(.)">
        <!-- How many of the original are set; the row that the last of them begins in; the last row that is taken. -->
        <xsl:param name="done" as="xs:integer" select="0"/>
        <xsl:param name="begun" as="xs:integer" select="1"/>
        <xsl:param name="row" as="xs:integer" select="1"/>
        <xsl:on-completion select="for $n in $done + 1 to count($left) return map { generate-id($left[$n]): ($row + $n - $done, $row + $n - $done) }"/>
        <xsl:variable name="faced" as="xs:integer*" select="sort(tokenize(@corresp) ! $places(substring-after(., '#')))"/>
        <xsl:variable name="first" as="xs:integer?" select="$faced[1][. ge $done][. gt 0]"/>
        <xsl:variable name="last" as="xs:integer" select="max(($done, $faced[exists($first)]))"/>
        <xsl:variable name="end" as="xs:integer" select="$row + $last - $done"/>
        <!-- The second of two that render the same: the passage of the original grows by a row. -->
        <xsl:variable name="again" as="xs:boolean" select="$first = $done and $last = $done"/>
        <xsl:variable name="own" as="xs:integer+" select="if (empty($first) or $again) then ($end + 1, $end + 1) else ($row + max(($first - $done, 1)), $end)"/>
        <!-- What stands between, each in a row of its own; then those that are faced. -->
        <xsl:sequence select="for $n in $done + 1 to $last return map { generate-id($left[$n]): ($row + $n - $done, $row + $n - $done) }"/>
        <xsl:sequence select="map { generate-id(): $own }, if ($again) then map { generate-id($left[$done]): ($begun, $end + 1) } else ()"/>
        <xsl:next-iteration>
          <xsl:with-param name="done" select="$last"/>
          <xsl:with-param name="begun" select="if ($last gt $done) then $end else $begun"/>
          <xsl:with-param name="row" select="$own[2]"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="map:merge($found, map { 'duplicates': 'use-last' })"/>
  </xsl:function>

  <!-- The rows of an element as an attribute; `base` is the first row of what is around it, whose rows are counted from 1. -->
  <xsl:function name="f:row-style" as="attribute(style)?">
    <xsl:param name="own" as="xs:integer*"/>
    <xsl:param name="base" as="xs:integer"/>
    <xsl:if test="exists($own)">
      <xsl:variable name="start" as="xs:integer" select="$own[1] - $base + 1"/>
      <xsl:attribute name="style" select="'--r:' || $start || '/' || $start + $own[last()] - $own[1] + 1"/>
    </xsl:if>
  </xsl:function>

  <!-- From the first row of its first passage to the last one of its last. -->
  <xsl:function name="f:rows-of" as="xs:integer*">
    <xsl:param name="container" as="element()"/>
    <xsl:param name="rows" as="map(xs:string, xs:integer+)"/>
    <xsl:variable name="spans" as="xs:integer*" select="if (map:size($rows) = 0) then () else f:passages($container) ! $rows(generate-id())"/>
    <xsl:sequence select="if (exists($spans)) then (min($spans), max($spans)) else ()"/>
  </xsl:function>

</xsl:stylesheet>
