<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the edition's pages: head, navigation, foot. The policy lets nothing leave the site. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:apply-templates select="d:edition"/>
  </xsl:template>

  <xsl:template match="d:edition" as="element(h:html)">
    <xsl:variable name="heading" as="xs:string" select="if ($page = 'index') then @title else f:say('page/' || $page)"/>
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="{f:policy()}"/>
        <meta name="generator" content="Depesha"/>
        <title>{distinct-values(($heading, @title)) => string-join(' · ')}</title>
        <link rel="icon" href="data:,"/>
        <link rel="stylesheet" href="assets/depesha.css"/>
        <link rel="stylesheet" href="assets/pages.css"/>
        <xsl:if test="@url">
          <link rel="canonical" href="{f:address(., $page)}"/>
          <link rel="alternate" type="application/atom+xml" title="{@title}" href="feed.xml"/>
        </xsl:if>
        <xsl:sequence select="f:linked-data(.)"/>
        <xsl:if test="$page = ('index', 'search')"><script defer="defer" src="assets/{$page}.js"></script></xsl:if>
      </head>
      <body class="edition page-{$page}">
        <a class="skip" href="#content">{f:say('to-content')}</a>
        <xsl:sequence select="f:masthead(@title, $page)"/>
        <main id="content">
          <h1>{$heading}</h1>
          <xsl:apply-templates select="." mode="content"/>
        </main>
        <xsl:sequence select="f:foot(.)"/>
      </body>
    </html>
  </xsl:template>

  <!-- Search alone runs a compiled program (pagefind's) and reads files of the site. -->
  <xsl:function name="f:policy" as="xs:string">
    <xsl:variable name="always" as="xs:string*" select="
        &quot;default-src 'none'&quot;, &quot;style-src 'self' file:&quot;, &quot;img-src 'self' file: data:&quot;, &quot;font-src 'self' file:&quot;, &quot;base-uri 'none'&quot;, &quot;form-action 'none'&quot;"/>
    <xsl:variable name="scripts" as="xs:string*" select="
        if ($page = 'search') then (&quot;script-src 'self' file: 'wasm-unsafe-eval'&quot;, &quot;connect-src 'self'&quot;, &quot;worker-src 'self'&quot;)
        else if ($page = 'index') then &quot;script-src 'self' file:&quot;
        else ()"/>
    <xsl:sequence select="string-join(($always, $scripts), '; ')"/>
  </xsl:function>

  <xsl:function name="f:foot" as="element(h:footer)">
    <xsl:param name="edition" as="element(d:edition)"/>
    <footer class="colophon">
      <p>
        <xsl:text>{($edition/@publisher, $edition/@date ! f:day(.)) => string-join(', ')}</xsl:text>
        <xsl:for-each select="$edition/@licence"><xsl:if test="../@publisher or ../@date"><xsl:text> · </xsl:text></xsl:if><xsl:sequence select="f:outside(., f:licence(.))"/></xsl:for-each>
        <xsl:if test="$edition/@url"><xsl:if test="$edition/(@publisher | @date | @licence)"><xsl:text> · </xsl:text></xsl:if><a href="feed.xml">{f:say('feed')}</a></xsl:if>
      </p>
    </footer>
  </xsl:function>

  <!-- "CC BY 4.0" for the address of that licence; any other licence by its address. -->
  <xsl:function name="f:licence" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="name" as="xs:string*" select="analyze-string($address, '^https?://creativecommons\.org/licenses/([a-z\-]+)/([0-9.]+)/?$')/*:match/*:group/string()"/>
    <xsl:sequence select="if (exists($name)) then 'CC ' || upper-case($name[1]) || ' ' || $name[2] else $address"/>
  </xsl:function>

  <!-- The address of a page where the edition is published. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$edition/@url || '/'[not(ends-with($edition/@url, '/'))] || (if ($name = 'index') then '' else encode-for-uri($name) || '.html')"/>
  </xsl:function>

</xsl:stylesheet>
