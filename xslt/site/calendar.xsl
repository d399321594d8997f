<?xml version="1.0" encoding="UTF-8"?>
<!-- The calendar above the timeline: a row a year, a cell a month with the number of its telegrams, leading to that month. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:function name="f:calendar" as="element(h:figure)?">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:variable name="years" as="xs:string*" select="distinct-values($telegrams[contains(f:month-of(.), '-')] ! f:year(.))"/>
    <xsl:variable name="by-month" as="map(xs:string, xs:integer)" select="fold-left(($telegrams ! f:month-of(.))[contains(., '-')], map { },
        function ($counts as map(*), $month as xs:string) as map(*) { Q{http://www.w3.org/2005/xpath-functions/map}put($counts, $month, ($counts($month), 0)[1] + 1) })"/>
    <xsl:variable name="most" as="xs:integer" select="max(($by-month?*, 1))"/>
    <xsl:if test="exists($years)">
      <figure class="calendar">
        <figcaption id="calendar-name">{f:say('timeline/calendar')}</figcaption>
        <svg:svg viewBox="0 0 276 {24 * count($years) + 16}">
          <xsl:for-each select="1 to 12">
            <svg:text class="soft" x="{48 + 19 * . - 9}" y="10" text-anchor="middle">{.}</svg:text>
          </xsl:for-each>
          <xsl:for-each select="$years">
            <xsl:variable name="y" as="xs:integer" select="24 * position() - 8"/>
            <xsl:variable name="year" as="xs:string" select="."/>
            <svg:text class="year" x="0" y="{$y + 15}">{.}</svg:text>
            <xsl:for-each select="1 to 12">
              <xsl:variable name="month" as="xs:string" select="format-integer(., '00')"/>
              <xsl:variable name="count" as="xs:integer?" select="$by-month($year || '-' || $month)"/>
              <xsl:variable name="x" as="xs:integer" select="29 + 19 * ."/>
              <xsl:choose>
                <xsl:when test="exists($count)">
                  <svg:a href="#m{$year}-{$month}" aria-label="{f:day($year || '-' || $month)}: {f:count($count, 'telegram')}">
                    <svg:rect class="cell full" x="{$x}" y="{$y}" width="17" height="22" fill-opacity="{format-number(0.12 + 0.5 * $count div $most, '0.00')}"/>
                    <svg:text x="{$x + 8.5}" y="{$y + 15}" text-anchor="middle">{$count}</svg:text>
                  </svg:a>
                </xsl:when>
                <xsl:otherwise><svg:rect class="cell" x="{$x}" y="{$y}" width="17" height="22"/></xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </xsl:for-each>
        </svg:svg>
      </figure>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
