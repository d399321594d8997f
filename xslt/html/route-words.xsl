<?xml version="1.0" encoding="UTF-8"?>
<!-- The route in words: what the drawing shows, for those who do not see it or read on a small screen. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="f:route-words" as="element()*">
    <xsl:param name="messages" as="element(correspDesc)*"/>
    <xsl:param name="routes" as="array(map(xs:string, item()*)*)*"/>
    <xsl:for-each select="$messages">
      <xsl:variable name="n" as="xs:integer" select="position()"/>
      <p class="message">{f:word('correspDesc', (@type, 'message')[1])}</p>
      <ol class="way">
        <xsl:for-each select="$routes[$n]?*">
          <li><span class="action">{?verb}</span><xsl:text> </xsl:text><xsl:sequence select="f:in-language(?name, ?lang)"/><xsl:if test="?place != ''">, <xsl:sequence select="f:in-language(?place, ?place-lang)"/></xsl:if><span class="when">{(?date, ?numbers ! (f:say('page/number-sign') || '&#160;' || .))[. != ''] ! (', ' || .) => string-join()}</span></li>
        </xsl:for-each>
      </ol>
      <xsl:for-each select="note"><p class="aside" lang="{f:language(.)}">{normalize-space(.)}</p></xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- "Answers: Mao Zedong to Stalin, No. 3511": what went before and what followed. -->
  <xsl:function name="f:related" as="element(h:span)*">
    <xsl:param name="messages" as="element(correspDesc)*"/>
    <xsl:for-each select="$messages/correspContext/ref">
      <span>
        <span class="action">{f:say(if (@subtype = 'answered') then 'page/answers' else if (@type = 'prev') then 'page/after' else 'page/followed')}</span>
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="f:is-link(.) and not(starts-with(@target, '#'))"><a href="{f:page(@target)}" lang="{f:language(.)}">{normalize-space(.)}</a></xsl:when>
          <xsl:otherwise>
            <span lang="{f:language(.)}">{normalize-space(.)}</span>
            <!-- It is not in the edition; the text speaks of it. -->
            <xsl:if test="f:is-link(.)"><xsl:text> </xsl:text><a class="aside" href="{@target}">{f:say('page/mentioned')}</a></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@cert"><span class="aside"> {f:say(if (@cert = 'low') then 'page/perhaps' else 'page/probably')}</span></xsl:if>
      </span>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
