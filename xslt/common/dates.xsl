<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates in words, in the language of the interface: `1951-07-14` is "14 July 1951" or "14 июля 1951". Nothing here looks at a clock. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:months" as="xs:string*" select="tokenize(if ($language = 'ru')
      then 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
      else 'January February March April May June July August September October November December')"/>

  <!-- A month that stands without a day: "июль", not "июля". -->
  <xsl:variable name="f:lone-months" as="xs:string*" select="if ($language = 'ru')
      then tokenize('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь') else $f:months"/>

  <!-- One point in time, as precise as it is given; what is no date comes back as it is. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="f:day($when, $f:lone-months)"/>
  </xsl:function>

  <!-- `lone` are the months that stand without a day. -->
  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:param name="lone" as="xs:string+"/>
    <xsl:variable name="day" as="xs:string" select="substring($when, 1, 10)"/>
    <xsl:sequence select="
        if ($day castable as xs:date and ($when = $day or $when castable as xs:dateTime)) then
          xs:integer(substring($when, 9, 2)) || ' ' || $f:months[xs:integer(substring($when, 6, 2))] || ' ' || substring($when, 1, 4)
          || (if ($when = $day) then '' else ', ' || substring($when, 12, 5))
        else if ($when castable as xs:gYearMonth) then $lone[xs:integer(substring($when, 6, 2))] || ' ' || substring($when, 1, 4)
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
        else if (exists($from)) then f:say('date/not-before') || ' ' || f:day($date/(@from, @notBefore)[1], $f:months)
        else if (exists($to)) then f:say('date/not-after') || ' ' || f:day($date/(@to, @notAfter)[1], $f:months)
        else normalize-space($date)"/>
  </xsl:function>

  <!-- What may stand in the attribute datetime of HTML: whole dates, months, years, times. -->
  <xsl:function name="f:machine-date" as="xs:string?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="$when[. castable as xs:date or . castable as xs:dateTime or . castable as xs:time
        or . castable as xs:gYearMonth or . castable as xs:gYear]"/>
  </xsl:function>

</xsl:stylesheet>
