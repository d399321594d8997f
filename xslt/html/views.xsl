<?xml version="1.0" encoding="UTF-8"?>
<!-- What the reader can show and hide, each one phenomenon. The style sheet does it by itself; the script only keeps the choice
     in the address of the page, so that a view can be cited. Values that are the standard are not written there. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="f:views" as="element(h:details)">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="facing" as="xs:boolean" select="exists($text/body/div[@type = 'translation']) and exists($text/body/div[not(@type = 'translation')])"/>
    <details class="views" id="page-view">
      <summary>{f:say('page/view')}</summary>
      <form>
        <xsl:if test="$facing">
          <xsl:sequence select="f:choice('page/versions', 'text', ('side', 'original', 'translation'))"/>
        </xsl:if>
        <xsl:if test="$text//persName[@type = 'codename']">
          <xsl:sequence select="f:choice('page/codenames', 'codenames', ('signed', 'meant', 'both'))"/>
        </xsl:if>
        <fieldset>
          <legend>{f:say('page/show')}</legend>
          <xsl:sequence select="
              f:toggle('expansions', false()), f:toggle('corrections', true()), f:toggle('supplied', true()),
              f:toggle('names', false()), f:toggle('furniture', true()), if ($text//app) then f:toggle('variants', true()) else ()"/>
        </fieldset>
        <p class="aside">{f:say('page/view-link')}</p>
      </form>
    </details>
  </xsl:function>

  <!-- The page as each witness reads it, and all of them side by side. -->
  <xsl:function name="f:readings" as="element(h:nav)?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="here" as="xs:string" select="string($text/@n)"/>
    <xsl:if test="$witnesses != ''">
      <nav class="readings" aria-label="{f:say('page/readings-of')}">
        <xsl:for-each select="'', tokenize($witnesses)">
          <a href="{$id}{.[. != ''] ! ('.' || .)}.html">
            <xsl:if test=". = $here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
            <xsl:text>{if (. = '') then f:say('page/edited') else f:say('page/as-read') || ' ' || .}</xsl:text>
          </a>
        </xsl:for-each>
        <a href="{$id}.synopsis.html">{f:say('page/synopsis')}</a>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- One of several; the first is the standard. -->
  <xsl:function name="f:choice" as="element(h:fieldset)">
    <xsl:param name="legend" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string+"/>
    <fieldset>
      <legend>{f:say($legend)}</legend>
      <xsl:for-each select="$values">
        <label>
          <input type="radio" name="{$name}" value="{.}" id="view-{.}">
            <xsl:if test="position() = 1"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
          </input>
          <xsl:text> {f:say('page/' || .)}</xsl:text>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:function>

  <xsl:function name="f:toggle" as="element(h:label)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="on" as="xs:boolean"/>
    <label>
      <input type="checkbox" name="{$name}" id="view-{$name}">
        <xsl:if test="$on"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
      </input>
      <xsl:text> {f:say('page/' || $name)}</xsl:text>
    </label>
  </xsl:function>

</xsl:stylesheet>
