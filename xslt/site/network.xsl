<?xml version="1.0" encoding="UTF-8"?>
<!-- Who writes to whom: the ties between correspondents are gathered here, drawn by arcs.xsl, and listed in a table.
     A tie is a map: from, to (keys of correspondents), direct, telegrams. -->
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

  <!-- As many correspondents are drawn; the table has all. -->
  <xsl:variable name="f:most" as="xs:integer" select="40"/>

  <xsl:template match="d:edition[$page = 'network']" as="node()*">
    <xsl:variable name="ties" as="map(*)*" select="f:ties(d:telegram)"/>
    <xsl:variable name="parties" as="map(*)*" select="f:parties(d:telegram)"/>
    <p class="lead">{f:say('network/lead')}</p>
    <xsl:if test="exists($parties)">
      <xsl:if test="count($parties) gt $f:most or count($ties) gt $f:most-ties"><p class="remark">{f:say('network/left-out')}</p></xsl:if>
      <xsl:sequence select="f:network(subsequence($parties, 1, $f:most), $ties, .)"/>
      <h2>{f:say('network/pairs')}</h2>
      <table class="pairs">
        <thead><tr><xsl:for-each select="('from', 'to', 'via', 'telegrams')"><th scope="col">{f:say('head/' || .)}</th></xsl:for-each></tr></thead>
        <tbody><xsl:sequence select="f:pairs(.)"/></tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- What a correspondent is known by: its entry, or else its name. -->
  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="party" as="element(d:party)"/>
    <xsl:sequence select="($party/@ref, $party)[1] ! normalize-space(.)"/>
  </xsl:function>

  <!-- All correspondents, who wrote and received most first: key, party (to be named by) and telegrams by part. -->
  <xsl:function name="f:parties" as="map(*)*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:variable name="all" as="map(*)*">
      <xsl:for-each-group select="$telegrams/d:message/d:party" group-by="f:key(.)">
        <xsl:variable name="of" as="map(xs:string, xs:integer)" select="map:merge(for $part in ('from', 'to', 'via', 'cc')
            return map:entry($part, count((current-group()[@part = $part]/../..) intersect $telegrams)))"/>
        <xsl:sequence select="map { 'key': current-grouping-key(), 'party': ., 'of': $of }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="sort($all, (), function ($one as map(*)) as item()+ { -($one?of?from + $one?of?to), -($one?of?cc + $one?of?via), $one?key })"/>
  </xsl:function>

  <!-- Messages from sender to addressee are direct; the ways over those who hand on, and copies, are not. -->
  <xsl:function name="f:ties" as="map(*)*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:variable name="steps" as="map(*)*">
      <xsl:for-each select="$telegrams/d:message">
        <xsl:variable name="telegram" as="xs:string" select="../@id"/>
        <xsl:variable name="of" as="map(*)" select="map:merge(for $part in ('from', 'to', 'via', 'cc') return map:entry($part, distinct-values(d:party[@part = $part] ! f:key(.))))"/>
        <xsl:sequence select="
            for $from in $of?from return (
              for $to in $of?to return map { 'from': $from, 'to': $to, 'direct': true(), 'telegram': $telegram },
              for $to in ($of?via, $of?cc) return map { 'from': $from, 'to': $to, 'direct': false(), 'telegram': $telegram }),
            for $via in $of?via, $to in $of?to return map { 'from': $via, 'to': $to, 'direct': false(), 'telegram': $telegram }"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each-group select="$steps[?from != ?to]" group-by="?from || '&#10;' || ?to || '&#10;' || ?direct">
      <xsl:sequence select="map:put(., 'telegrams', distinct-values(current-group()?telegram))"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A row for each pair, with those who handed on and the telegrams. -->
  <xsl:function name="f:pairs" as="element(h:tr)*">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="addressed" as="map(*)*" select="
        for $message in $edition/d:telegram/d:message, $from in $message/d:party[@part = 'from'], $to in $message/d:party[@part = 'to'][f:key(.) != f:key($from)]
        return map { 'message': $message, 'from': $from, 'to': $to }"/>
    <xsl:variable name="rows" as="element(h:tr)*">
      <xsl:for-each-group select="$addressed" group-by="f:key(?from) || '&#10;' || f:key(?to)">
        <xsl:variable name="messages" as="element(d:message)+" select="current-group()?message/."/>
        <xsl:variable name="ends" as="xs:string*" select="f:key(?from), f:key(?to)"/>
        <xsl:variable name="via" as="element(d:party)*" select="$messages/d:party[@part = 'via'][not(f:key(.) = $ends)]"/>
        <tr>
          <th scope="row" data-label="{f:say('head/from')}"><xsl:sequence select="f:party-link(?from)"/></th>
          <td data-label="{f:say('head/to')}"><xsl:sequence select="f:party-link(?to)"/></td>
          <td data-label="{f:say('head/via')}"><xsl:for-each-group select="$via" group-by="f:key(.)"><xsl:if test="position() gt 1">, </xsl:if><xsl:sequence select="f:party-link(.)"/></xsl:for-each-group></td>
          <td data-label="{f:say('head/telegrams')}"><xsl:sequence select="f:telegram-links(f:in-order($messages/..))"/></td>
        </tr>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:perform-sort select="$rows">
      <xsl:sort select="count(h:td[3]//h:a)" order="descending"/>
      <xsl:sort select="string(h:th)"/>
      <xsl:sort select="string(h:td[1])"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- The name of a correspondent, leading to its entry in the index where that page is made. -->
  <xsl:function name="f:party-link" as="element()">
    <xsl:param name="party" as="element(d:party)"/>
    <xsl:variable name="entry" as="element()?" select="f:entry($party)"/>
    <xsl:variable name="index" as="xs:string?" select="$entry ! $f:index-of(local-name(.))[. = $f:pages]"/>
    <xsl:choose>
      <xsl:when test="exists($index)"><a href="{$index}.html#{$entry/@xml:id}">{f:party($party)}</a></xsl:when>
      <xsl:otherwise><span>{f:party($party)}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
