<?xml version="1.0" encoding="UTF-8"?>
<!-- The timeline: time runs down; a month with many telegrams is long, months without any are one short gap.
     Text keeps its size on every screen, because the drawing has no viewBox: only the line and the dots are placed from the left. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <!-- Distances in px: of the line from the left, between telegrams, above a month, of a gap. -->
  <xsl:variable name="f:axis" as="xs:integer" select="76"/>
  <xsl:variable name="f:row" as="xs:integer" select="50"/>
  <xsl:variable name="f:heading" as="xs:integer" select="46"/>
  <xsl:variable name="f:pause" as="xs:integer" select="40"/>

  <xsl:template match="d:edition[$page = 'timeline']" as="node()*">
    <xsl:variable name="dated" as="element(d:telegram)*" select="f:in-order(d:telegram[exists(f:start-of(.))])"/>
    <xsl:variable name="undated" as="element(d:telegram)*" select="f:in-order(d:telegram[empty(f:start-of(.))])"/>
    <p class="lead">{f:say('timeline/lead')}</p>
    <xsl:sequence select="f:calendar($dated)"/>
    <xsl:if test="exists($dated)">
      <p class="key">
        <span><svg:svg width="14" height="14" aria-hidden="true"><svg:circle class="dot" cx="7" cy="7" r="5"/></svg:svg>{f:say('timeline/sure')}</span>
        <span><svg:svg width="14" height="14" aria-hidden="true"><svg:circle class="dot unsure" cx="7" cy="7" r="5"/></svg:svg>{f:say('timeline/unsure')}</span>
        <span><svg:svg width="22" height="14" class="timeline-key" aria-hidden="true"><svg:g class="arc maybe"><svg:path d="M 0 7 H 22"/></svg:g></svg:svg>{f:say('timeline/maybe-key')}</span>
      </p>
      <xsl:sequence select="f:timeline($dated)"/>
    </xsl:if>
    <xsl:if test="exists($undated)">
      <h2>{f:say('timeline/undated')}</h2>
      <ul><xsl:for-each select="$undated"><li><a href="{f:page(., ())}"><xsl:sequence select="f:language-of(.)"/>{f:title(.)}</a></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:template>

  <!-- The drawing: months and dots where f:places puts them, arcs between them. -->
  <xsl:function name="f:timeline" as="element(svg:svg)">
    <xsl:param name="telegrams" as="element(d:telegram)+"/>
    <xsl:variable name="places" as="map(*)+" select="f:places($telegrams)"/>
    <xsl:variable name="at" as="map(xs:string, xs:integer)" select="map:merge($places ! map:entry(string(.?telegram/@id), .?y))"/>
    <xsl:variable name="height" as="xs:integer" select="$places[last()]?y + $f:row"/>
    <svg:svg class="timeline" width="100%" height="{$height}">
      <svg:line class="axis" x1="{$f:axis}" y1="8" x2="{$f:axis}" y2="{$height - 8}"/>
      <xsl:for-each select="$telegrams">
        <xsl:variable name="telegram" as="element(d:telegram)" select="."/>
        <xsl:for-each select="distinct-values(d:context[@type = ('answered', 'prev')]/@target)[map:contains($at, .)]">
          <xsl:sequence select="f:answer($at(.), $at($telegram/@id), key('telegram', ., root($telegram)), $telegram, f:is-sure-answer($telegram, .))"/>
        </xsl:for-each>
      </xsl:for-each>
      <xsl:for-each select="$places">
        <xsl:if test="exists(?pause)">
          <svg:line class="pause" x1="{$f:axis}" y1="{?month-y - $f:heading - $f:pause + 34}" x2="{$f:axis}" y2="{?month-y - 18}"/>
          <svg:text class="soft" x="{$f:axis + 18}" y="{?month-y - $f:heading - $f:pause + 58}">{f:count(?pause, 'month')} {f:say('timeline/pause')}</svg:text>
        </xsl:if>
        <xsl:if test="exists(?month-y)">
          <svg:line class="tick" x1="{$f:axis - 8}" y1="{?month-y}" x2="{$f:axis + 8}" y2="{?month-y}"/>
          <svg:text id="m{?month}" class="month" x="{$f:axis + 18}" y="{?month-y + 5}">{f:day(?month) => replace('^.', upper-case(substring(f:day(?month), 1, 1)))}</svg:text>
        </xsl:if>
        <xsl:sequence select="f:dot(?telegram, ?y)"/>
      </xsl:for-each>
    </svg:svg>
  </xsl:function>

  <!-- Where each telegram stands: y; where its month begins, also month-y and, after a gap, pause in months. -->
  <xsl:function name="f:places" as="map(*)*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:iterate select="$telegrams">
      <xsl:param name="y" as="xs:integer" select="-20"/>
      <xsl:param name="last" as="xs:date?" select="()"/>
      <xsl:param name="above" as="xs:string?" select="()"/>
      <xsl:variable name="new" as="xs:boolean" select="not(f:month-of(.) = $above)"/>
      <xsl:variable name="day" as="xs:date" select="f:start-of(.)"/>
      <xsl:variable name="month" as="xs:string" select="f:month-of(.)"/>
      <xsl:variable name="apart" as="xs:integer" select="($last ! (12 * (year-from-date($day) - year-from-date(.)) + month-from-date($day) - month-from-date(.)), 1)[1]"/>
      <xsl:variable name="pause" as="xs:integer?" select="($apart - 1)[. gt 0]"/>
      <xsl:variable name="month-y" as="xs:integer?" select="($y + $f:heading + (if ($pause) then $f:pause else 0))[$new]"/>
      <!-- Within a month, days apart are seen as space, up to two rows. -->
      <xsl:variable name="days" as="xs:integer" select="if ($new) then 0 else xs:integer(($day - $last) div xs:dayTimeDuration('P1D'))"/>
      <xsl:variable name="here" as="xs:integer" select="if ($new) then $month-y + 36 else $y + $f:row + min((2 * $days, $f:row))"/>
      <xsl:sequence select="map { 'telegram': ., 'y': $here, 'month': $month, 'month-y': $month-y, 'pause': $pause }"/>
      <xsl:next-iteration>
        <xsl:with-param name="y" select="$here"/>
        <xsl:with-param name="last" select="$day"/>
        <xsl:with-param name="above" select="$month"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:dot" as="element(svg:a)">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:variable name="date" as="xs:string" select="f:date($telegram)"/>
    <xsl:variable name="number" as="xs:string?" select="$telegram/d:number[1] ! (f:say('number-sign') || '&#160;' || .)"/>
    <svg:a href="{f:page($telegram, ())}">
      <svg:title>{f:title($telegram)}</svg:title>
      <svg:circle class="dot{' unsure'[not(f:is-sure($telegram))]}" cx="{$f:axis}" cy="{$y}" r="6"/>
      <svg:text class="when" x="{$f:axis + 18}" y="{$y + 1}">{string-join(($date, $number), ' · ')}</svg:text>
      <xsl:sequence select="f:long-and-short(f:route($telegram), $f:axis + 18, $y + 20, 30)"/>
    </svg:a>
  </xsl:function>

  <!-- A line of text, cut on a narrow screen (see pages.css). -->
  <xsl:function name="f:long-and-short" as="element(svg:text)*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="x" as="xs:integer"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:param name="room" as="xs:integer"/>
    <svg:text class="{if (string-length($words) gt $room) then 'long' else 'whole'}" x="{$x}" y="{$y}">{if (string-length($words) gt 90) then substring($words, 1, 88) || '…' else $words}</svg:text>
    <xsl:if test="string-length($words) gt $room">
      <svg:text class="short" x="{$x}" y="{$y}">{substring($words, 1, $room - 2)}…</svg:text>
    </xsl:if>
  </xsl:function>

  <!-- True where a link to the telegram answered is not doubted. -->
  <xsl:function name="f:is-sure-answer" as="xs:boolean">
    <xsl:param name="answer" as="element(d:telegram)"/>
    <xsl:param name="asked" as="xs:string"/>
    <xsl:sequence select="exists($answer/d:context[@type = ('answered', 'prev')][@target = $asked][not(@cert != 'high')])"/>
  </xsl:function>

  <!-- An arc on the left from a telegram to the one that answers it, with an arrow at its end. -->
  <xsl:function name="f:answer" as="element(svg:g)">
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:param name="asked" as="element(d:telegram)"/>
    <xsl:param name="answer" as="element(d:telegram)"/>
    <xsl:param name="sure" as="xs:boolean"/>
    <xsl:variable name="x" as="xs:integer" select="$f:axis - 9"/>
    <xsl:variable name="reach" as="xs:integer" select="min((70, 24 + abs($to - $from) idiv 8))"/>
    <svg:g class="arc{' maybe'[not($sure)]}">
      <svg:title>{f:short($asked)} – {f:say('timeline/' || (if ($sure) then 'answer' else 'maybe'))}: {f:short($answer)}</svg:title>
      <svg:path d="M {$x} {$from} C {$x - $reach} {$from}, {$x - $reach} {$to}, {$x} {$to}"/>
      <svg:path class="head" d="M {$x + 2} {$to} l -9 -5 v 10 z"/>
    </svg:g>
  </xsl:function>

</xsl:stylesheet>
