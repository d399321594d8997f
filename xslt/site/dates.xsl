<?xml version="1.0" encoding="UTF-8"?>
<!-- Days in the language of the interface: 1951-07-14 is "14 July 1951" or "14 июля 1951". Nothing looks at a clock. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="f:day($when, 'month/')"/>
  </xsl:function>

  <!-- `lone` says how a month stands without a day: "июль" (month/), or "не ранее июля" (of-month/). -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:param name="lone" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(substring-before($when || 'T', 'T'), '-')"/>
    <xsl:variable name="month" as="xs:string?" select="$parts[2] ! f:say((if (exists($parts[3])) then 'of-month/' else $lone) || .)"/>
    <xsl:sequence select="($parts[3] ! string(xs:integer(.)), $month, $parts[1]) => string-join(' ')"/>
  </xsl:function>

  <!-- Where a day begins to be possible, for order and place: the first day of a month or year that is given alone. -->
  <xsl:function name="f:start" as="xs:date?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:variable name="day" as="xs:string?" select="$when ! substring-before(. || 'T', 'T')"/>
    <xsl:variable name="whole" as="xs:string?" select="$day ! (. || substring('-01-01', string-length(.) - 3))"/>
    <xsl:sequence select="$whole[. castable as xs:date] ! xs:date(.)"/>
  </xsl:function>

  <xsl:function name="f:start-of" as="xs:date?">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="f:start(($telegram/d:day/(@when, @from, @to))[1])"/>
  </xsl:function>

  <!-- "1951-07", or only "1951" where no month is told. -->
  <xsl:function name="f:month-of" as="xs:string?">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="$telegram[exists(f:start-of(.))]/d:day/(@when, @from, @to)[1] ! substring(., 1, 7)"/>
  </xsl:function>

  <!-- True for a date that is exact to the day and not doubted. -->
  <xsl:function name="f:is-sure" as="xs:boolean">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="exists($telegram/d:day[not(@cert = ('low', 'medium'))]/@when[substring-before(. || 'T', 'T') castable as xs:date])"/>
  </xsl:function>

  <!-- The date of a telegram as it is shown: a point, a span, with its certainty; "undated" where there is none. -->
  <xsl:function name="f:date" as="element()">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:variable name="day" as="element(d:day)?" select="$telegram/d:day[@when or @from or @to]"/>
    <xsl:variable name="shown" as="xs:string" select="
        if (empty($day)) then f:say('undated')
        else if ($day/@when) then f:day($day/@when)
        else if ($day/@from and $day/@to) then f:day($day/@from) || ' – ' || f:day($day/@to)
        else if ($day/@from) then f:say('not-before') || ' ' || f:day($day/@from, 'of-month/')
        else f:say('not-after') || ' ' || f:day($day/@to, 'of-month/')"/>
    <xsl:variable name="doubt" as="xs:string?" select="$day/@cert[. = ('low', 'medium')] ! f:say('cert/' || .)"/>
    <xsl:choose>
      <xsl:when test="$day/@when"><time datetime="{$day/@when}"><xsl:sequence select="$shown, f:doubt($doubt)"/></time></xsl:when>
      <xsl:otherwise><span><xsl:sequence select="$shown, f:doubt($doubt)"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A question mark that says what it means. -->
  <xsl:function name="f:doubt" as="element(h:abbr)?">
    <xsl:param name="why" as="xs:string?"/>
    <xsl:if test="$why"><abbr class="doubt" title="{$why}">?</abbr></xsl:if>
  </xsl:function>

</xsl:stylesheet>
