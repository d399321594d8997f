<?xml version="1.0" encoding="UTF-8"?>
<!-- The stations of messages, read from correspDesc: who held the message, what was done with it and when, and who handed it to whom.
     A clerk named in `transmitted` is a station of his own, with the date that stands behind his name. Drawn by route.xsl,
     told by route-words.xsl. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The stations of one message in their order: map { key, name, lang, place-lang, verb, place, date, numbers, ends, from }. `from` is the key
       of the station that handed it on; a message that is received without being handed on stays with who had it. -->
  <xsl:function name="f:stations" as="map(xs:string, item()*)*">
    <xsl:param name="message" as="element(correspDesc)"/>
    <xsl:iterate select="$message/correspAction ! f:steps(.)">
      <xsl:param name="holder" as="xs:string?" select="()"/>
      <xsl:sequence select="map:put(., 'from', if (?key = $holder) then () else $holder)"/>
      <xsl:next-iteration>
        <xsl:with-param name="holder" select="if (?ends and exists($holder)) then $holder else ?key"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The stations of one action: its parties together, then each clerk. -->
  <xsl:function name="f:steps" as="map(xs:string, item()*)*">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:variable name="clerks" as="element(persName)*" select="$action[@type = 'transmitted']/persName[@role]"/>
    <xsl:variable name="parties" as="element()*" select="$action/(persName | orgName | name | rs) except $clerks"/>
    <!-- Of a service the paper may tell when it received, not when it sent. -->
    <xsl:variable name="came" as="xs:boolean" select="$action/@type = 'transmitted' and $action/date = 'received'"/>
    <xsl:variable name="verb" as="xs:string" select="if ($came) then f:say('correspAction/came-in') else ($action/@type, $action/@subtype) ! f:word('correspAction', .) => string-join(', ')"/>
    <xsl:variable name="ends" as="xs:boolean" select="$action/@type = 'received' and not($action/@subtype = 'intermediary')"/>
    <xsl:if test="exists($parties) or empty($clerks)">
      <xsl:sequence select="f:step($parties, $action/placeName, $action/date[not(@type)][1], $verb, $action/idno ! normalize-space(), $ends)"/>
    </xsl:if>
    <xsl:sequence select="$clerks ! f:step(., (), following-sibling::*[1]/self::date, f:word('role', @role), (), false())"/>
  </xsl:function>

  <xsl:function name="f:step" as="map(xs:string, item()*)">
    <xsl:param name="parties" as="element()*"/>
    <xsl:param name="places" as="element(placeName)*"/>
    <xsl:param name="date" as="element(date)?"/>
    <xsl:param name="verb" as="xs:string"/>
    <xsl:param name="numbers" as="xs:string*"/>
    <xsl:param name="ends" as="xs:boolean"/>
    <xsl:sequence select="map {
        'key': string-join($parties ! (@ref, normalize-space())[1], ' '), 'name': string-join($parties ! f:with-doubt(.), '; '),
        'lang': ($parties ! f:called-in(.)[. != $language], $language)[1], 'place-lang': ($places ! f:called-in(.)[. != $language], $language)[1],
        'verb': $verb, 'place': string-join($places ! f:with-doubt(.), '; '), 'date': string($date ! f:with-doubt(.)),
        'numbers': $numbers, 'ends': $ends }"/>
  </xsl:function>

  <!-- A name or date; a question mark where it is not sure. -->
  <xsl:function name="f:with-doubt" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(if ($element/self::date) then f:date($element) else f:called($element)) || '?'[$element/@cert = ('low', 'medium')]"/>
  </xsl:function>

  <!-- The keys of all stations in one order that keeps that of each message: one that is new goes before the next known one. -->
  <xsl:function name="f:columns" as="xs:string*">
    <xsl:param name="routes" as="array(map(xs:string, item()*)*)*"/>
    <xsl:sequence select="fold-left($routes, (), function($columns as xs:string*, $route as array(*)) as xs:string* {
        f:woven($columns, reverse(distinct-values($route?* ! ?key)), count($columns) + 1) })"/>
  </xsl:function>

  <xsl:function name="f:woven" as="xs:string*">
    <xsl:param name="columns" as="xs:string*"/>
    <xsl:param name="backwards" as="xs:string*"/>
    <xsl:param name="before" as="xs:integer"/>
    <xsl:variable name="place" as="xs:integer?" select="index-of($columns, $backwards[1])[1]"/>
    <xsl:sequence select="
        if (empty($backwards)) then $columns
        else if (exists($place)) then f:woven($columns, tail($backwards), $place)
        else f:woven(insert-before($columns, $before, $backwards[1]), tail($backwards), $before)"/>
  </xsl:function>

</xsl:stylesheet>
