<?xml version="1.0" encoding="UTF-8"?>
<!-- The drawing of the correspondence: a line of correspondents, and an arc for each tie; no chance has a part in it.
     As in the timeline there is no viewBox, so that names keep their size. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:math="http://www.w3.org/2005/xpath-functions/math"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:svg="http://www.w3.org/2000/svg"
    exclude-result-prefixes="#all">

  <!-- The line of the correspondents from the left, and the distance between two, in px. -->
  <xsl:variable name="f:spine" as="xs:integer" select="300"/>
  <xsl:variable name="f:step" as="xs:integer" select="56"/>

  <!-- As many ties are drawn. -->
  <xsl:variable name="f:most-ties" as="xs:integer" select="70"/>

  <xsl:function name="f:network" as="element(svg:svg)">
    <xsl:param name="parties" as="map(*)+"/>
    <xsl:param name="ties" as="map(*)*"/>
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="at" as="map(xs:string, xs:integer)" select="map:merge(for $rank in 1 to count($parties) return map:entry($parties[$rank]?key, $rank * $f:step - 24))"/>
    <xsl:variable name="named" as="map(xs:string, xs:string)" select="map:merge($parties ! map:entry(?key, f:party(?party)))"/>
    <xsl:variable name="drawn" as="map(*)*" select="f:strongest($ties[map:contains($at, ?from) and map:contains($at, ?to)])"/>
    <svg:svg class="network" width="100%" height="{count($parties) * $f:step + 12}">
      <svg:g class="all">
        <svg:g class="arcs">
          <!-- What is handed on lies under the messages themselves. -->
          <xsl:for-each select="sort($drawn, (), function ($tie as map(*)) as item()+ { $tie?direct, count($tie?telegrams), $tie?from, $tie?to })">
            <xsl:sequence select="f:tie(., $at(?from), $at(?to), count($parties) * $f:step, $named(?from) || ' → ' || $named(?to) || ': ' || f:count(count(?telegrams), 'telegram'))"/>
          </xsl:for-each>
        </svg:g>
        <xsl:for-each select="$parties">
          <xsl:sequence select="f:correspondent(., $at(?key))"/>
        </xsl:for-each>
      </svg:g>
    </svg:svg>
  </xsl:function>

  <!-- As many ties as can be told apart: the strongest of the messages, then of what was handed on. -->
  <xsl:function name="f:strongest" as="map(*)*">
    <xsl:param name="ties" as="map(*)*"/>
    <xsl:sequence select="subsequence(sort($ties, (), function ($tie as map(*)) as item()+ { not($tie?direct), -count($tie?telegrams), $tie?from, $tie?to }), 1, $f:most-ties)"/>
  </xsl:function>

  <!-- An arc with its arrow; up and down lie beside each other. -->
  <xsl:function name="f:tie" as="element(svg:g)">
    <xsl:param name="tie" as="map(*)"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:param name="said" as="xs:string"/>
    <xsl:variable name="up" as="xs:boolean" select="$to lt $from"/>
    <xsl:variable name="aside" as="xs:integer" select="if ($tie?direct) then 4 else 8"/>
    <xsl:variable name="start" as="xs:integer" select="$from + (if ($up) then -$aside else $aside)"/>
    <xsl:variable name="end" as="xs:integer" select="$to + (if ($up) then $aside else -$aside)"/>
    <xsl:variable name="x" as="xs:integer" select="$f:spine - 12"/>
    <xsl:variable name="reach" as="xs:integer" select="min((36 + 2 * abs($to - $from) idiv 5, 36 + 230 * abs($to - $from) idiv $height)) + (if ($up) then 14 else 0)"/>
    <xsl:variable name="width" as="xs:double" select="if ($tie?direct) then min((8, 1 + 1.3 * math:sqrt(count($tie?telegrams)))) else 1.2"/>
    <svg:g class="{if ($tie?direct) then 'arc' else 'arc aside-arc'}">
      <svg:title>{$said}</svg:title>
      <svg:path d="M {$x} {$start} C {$x - $reach} {$start}, {$x - $reach} {$end}, {$x - 6} {$end}" stroke-width="{format-number($width, '0.0')}"/>
      <svg:path class="head" d="M {$x + 5} {$end} l -13 -{if ($tie?direct) then 6 else 4} v {if ($tie?direct) then 12 else 8} z"/>
    </svg:g>
  </xsl:function>

  <!-- A correspondent: a dot, the name leading to the index, and how many were sent, received, handed on. -->
  <xsl:function name="f:correspondent" as="element(svg:g)">
    <xsl:param name="correspondent" as="map(*)"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:variable name="of" as="map(*)" select="$correspondent?of"/>
    <xsl:variable name="counts" as="xs:string*" select="
        ($of?from[. gt 0] ! f:count(., 'sent'), $of?to[. gt 0] ! f:count(., 'received'), $of?via[. gt 0] ! f:count(., 'passed'), $of?cc[. gt 0] ! f:count(., 'copied'))"/>
    <xsl:variable name="entry" as="element()?" select="f:entry($correspondent?party)"/>
    <xsl:variable name="index" as="xs:string?" select="$entry ! $f:index-of(local-name(.))[. = $f:pages]"/>
    <xsl:variable name="shown" as="element()+">
      <svg:circle class="dot{' unsure'[$of?from + $of?to = 0]}" cx="{$f:spine}" cy="{$y}" r="7"/>
      <xsl:sequence select="f:long-and-short(f:party($correspondent?party), $f:spine + 18, $y + 1, 24)"/>
    </xsl:variable>
    <svg:g class="correspondent">
      <xsl:choose>
        <xsl:when test="exists($index)"><svg:a href="{$index}.html#{$entry/@xml:id}"><xsl:sequence select="$shown"/></svg:a></xsl:when>
        <xsl:otherwise><xsl:sequence select="$shown"/></xsl:otherwise>
      </xsl:choose>
      <svg:text class="soft" x="{$f:spine + 18}" y="{$y + 19}">{string-join($counts, ' · ')}</svg:text>
    </svg:g>
  </xsl:function>

</xsl:stylesheet>
