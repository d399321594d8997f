<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in words: `1951-07-14` is "14 July 1951". Nothing here looks at a clock. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- One point in time, as precise as it is given; what is no date comes back as it is. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="
        if ($when castable as xs:date) then format-date(xs:date($when), '[D] [MNn] [Y]', 'en', (), ())
        else if ($when castable as xs:dateTime) then format-dateTime(xs:dateTime($when), '[D] [MNn] [Y], [H01]:[m01]', 'en', (), ())
        else if ($when castable as xs:gYearMonth) then format-date(xs:date($when || '-01'), '[MNn] [Y]', 'en', (), ())
        else $when"/>
  </xsl:function>

  <!-- A date element in words: a point, a span, or what it contains. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="from" as="xs:string?" select="$date/(@from, @notBefore)[1] ! f:day(.)"/>
    <xsl:variable name="to" as="xs:string?" select="$date/(@to, @notAfter)[1] ! f:day(.)"/>
    <xsl:sequence select="
        if ($date/@when) then f:day($date/@when)
        else if (exists($from) and exists($to)) then $from || ' – ' || $to
        else if (exists($from)) then 'not before ' || $from
        else if (exists($to)) then 'not after ' || $to
        else normalize-space($date)"/>
  </xsl:function>

  <!-- What may stand in the attribute datetime of HTML: whole dates, months, years, times. -->
  <xsl:function name="f:machine-date" as="xs:string?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="$when[. castable as xs:date or . castable as xs:dateTime or . castable as xs:time
        or . castable as xs:gYearMonth or . castable as xs:gYear]"/>
  </xsl:function>

</xsl:stylesheet>
