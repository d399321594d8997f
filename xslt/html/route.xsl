<?xml version="1.0" encoding="UTF-8"?>
<!-- The route as a drawing: a column for each station, a line for each message, with what was done there and when.
     A message inside another has the line below it. Straight lines lead to the next station, arcs over those that a message passes by. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="wide" as="xs:integer" select="150"/>
  <xsl:variable name="high" as="xs:integer" select="112"/>

  <xsl:function name="f:route" as="element(h:figure)?">
    <xsl:param name="messages" as="element(correspDesc)*"/>
    <xsl:variable name="routes" as="array(map(xs:string, item()*)*)*" select="$messages ! [ f:stations(.) ]"/>
    <xsl:variable name="columns" as="xs:string*" select="f:columns($routes)"/>
    <xsl:variable name="width" as="xs:integer" select="count($columns) * $wide"/>
    <xsl:variable name="lines" as="xs:integer" select="max((4, for $key in distinct-values($routes[last()]?*?key) return count(f:told-at($routes[last()]?*[?key = $key]))))"/>
    <xsl:if test="count($columns) gt 1">
      <figure class="route">
        <div class="drawing" tabindex="0" role="group" aria-label="{f:say('page/route')}">
          <svg:svg viewBox="0 0 {$width} {100 + 14 * $lines + (count($routes) - 1) * $high}" width="{$width}" role="img" aria-labelledby="route-title route-desc">
            <svg:title id="route-title">{f:say('page/route')}</svg:title>
            <svg:desc id="route-desc">{($routes?* ! string-join((?verb, ?name, ?date)[. != ''], ' ')) => string-join('; ')}</svg:desc>
            <xsl:for-each select="$columns">
              <xsl:variable name="key" as="xs:string" select="."/>
              <xsl:sequence select="f:label-of(($routes?*[?key = $key])[1], position())"/>
            </xsl:for-each>
            <xsl:for-each select="$messages">
              <xsl:variable name="n" as="xs:integer" select="position()"/>
              <svg:g class="line line-{@type}">
                <xsl:sequence select="f:line-of($routes[$n]?*, $columns, 88 + ($n - 1) * $high)"/>
              </svg:g>
            </xsl:for-each>
          </svg:svg>
        </div>
        <details class="in-words"><summary>{f:say('page/route-words')}</summary><xsl:sequence select="f:route-words($messages, $routes)"/></details>
      </figure>
    </xsl:if>
  </xsl:function>

  <!-- What stands below a station, a line each; nothing is said twice. -->
  <xsl:function name="f:told-at" as="xs:string*">
    <xsl:param name="here" as="map(xs:string, item()*)*"/>
    <xsl:for-each select="distinct-values($here ! (?verb, ?date, ?place, ?numbers ! (f:say('page/number-sign') || ' ' || .))[. != ''])">
      <xsl:sequence select="if (. = $here?date) then f:wrapped(tokenize(.), 20) else ."/>
    </xsl:for-each>
  </xsl:function>

  <!-- The middle of a column; whole numbers, because fractions are slow to write. -->
  <xsl:function name="f:middle" as="xs:integer">
    <xsl:param name="column" as="xs:integer"/>
    <xsl:sequence select="$column * $wide - $wide idiv 2"/>
  </xsl:function>

  <!-- The name above a column, in up to three lines. -->
  <xsl:function name="f:label-of" as="element(svg:text)">
    <xsl:param name="station" as="map(xs:string, item()*)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:variable name="lines" as="xs:string*" select="f:wrapped(tokenize($station?name), 21)"/>
    <xsl:variable name="shown" as="xs:string*" select="if (count($lines) gt 3) then ($lines[1], $lines[2], $lines[3] || ' …' || '?'[ends-with($station?name, '?')]) else $lines"/>
    <svg:text class="station" x="{f:middle($column)}" y="{58 - 15 * (count($shown) - 1)}">
      <xsl:if test="$station?lang != $language"><xsl:attribute name="lang" select="$station?lang"/></xsl:if>
      <xsl:for-each select="$shown">
        <svg:tspan x="{f:middle($column)}" dy="{if (position() = 1) then 0 else 15}">{.}</svg:tspan>
      </xsl:for-each>
    </svg:text>
  </xsl:function>

  <!-- Words in lines of about as many characters. -->
  <xsl:function name="f:wrapped" as="xs:string*">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:param name="size" as="xs:integer"/>
    <xsl:sequence select="fold-left($words, (), function($lines as xs:string*, $word as xs:string) as xs:string* {
        if (exists($lines) and string-length($lines[last()]) + string-length($word) lt $size)
        then ($lines[position() lt last()], $lines[last()] || ' ' || $word)
        else ($lines, $word) })"/>
  </xsl:function>

  <!-- The line of one message: where it was handed on, then its stations over it. -->
  <xsl:function name="f:line-of" as="element()*">
    <xsl:param name="stations" as="map(xs:string, item()*)*"/>
    <xsl:param name="columns" as="xs:string*"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:variable name="stops" as="xs:integer*" select="distinct-values($stations ! index-of($columns, ?key))"/>
    <xsl:for-each select="$stations[exists(?from)]">
      <xsl:variable name="from" as="xs:integer" select="index-of($columns, ?from)[1]"/>
      <xsl:variable name="to" as="xs:integer" select="index-of($columns, ?key)[1]"/>
      <xsl:variable name="x" as="xs:integer" select="f:middle($from)"/>
      <xsl:variable name="x2" as="xs:integer" select="f:middle($to)"/>
      <xsl:variable name="passes" as="xs:integer" select="count($stops[. gt min(($from, $to)) and . lt max(($from, $to))])"/>
      <xsl:variable name="sign" as="xs:integer" select="if ($to gt $from) then 1 else -1"/>
      <xsl:choose>
        <xsl:when test="$passes = 0"><svg:path d="M{$x + 7 * $sign} {$y}H{$x2 - 9 * $sign}m{-5 * $sign} -4l{5 * $sign} 4l{-5 * $sign} 4"/></xsl:when>
        <xsl:otherwise><svg:path d="M{$x} {$y - 7}C{$x + 30 * $sign} {$y - 22 - 5 * $passes} {$x2 - 40 * $sign} {$y - 22 - 5 * $passes} {$x2 - 3 * $sign} {$y - 8}m{-7 * $sign} -1l{7 * $sign} 1l{-2 * $sign} -6"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:for-each-group select="$stations" group-by="?key">
      <xsl:variable name="x" as="xs:integer" select="f:middle(index-of($columns, current-grouping-key())[1])"/>
      <xsl:variable name="foreign" as="map(*)*" select="current-group()[?place-lang != $language]"/>
      <svg:circle cx="{$x}" cy="{$y}" r="{if (?ends) then 6 else 5}"><xsl:if test="?ends"><xsl:attribute name="class" select="'end'"/></xsl:if></svg:circle>
      <svg:text x="{$x}" y="{$y + 8}">
        <xsl:for-each select="f:told-at(current-group())">
          <svg:tspan x="{$x}" dy="14"><xsl:if test="position() = 1"><xsl:attribute name="class" select="'verb'"/></xsl:if><xsl:for-each select="$foreign[?place = current()][1]"><xsl:attribute name="lang" select="?place-lang"/></xsl:for-each>{.}</svg:tspan>
        </xsl:for-each>
      </svg:text>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
