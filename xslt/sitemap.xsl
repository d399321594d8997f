<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: the addresses of all pages, as sitemaps.org wants them. In comes what site.xsl takes; the edition must have an address. -->
<xsl:package version="3.0" name="urn:depesha:xslt:sitemap" package-version="1.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:m="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    exclude-result-prefixes="#all" default-mode="main">

  <!-- The pages of the edition, separated by blanks. -->
  <xsl:param name="pages" as="xs:string" select="'index'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="common/guard.xsl"/>

  <xsl:template match="document-node()" as="element(m:urlset)">
    <xsl:variable name="site" as="xs:string" select="d:edition/@url || '/'[not(ends-with(current()/d:edition/@url, '/'))]"/>
    <xsl:variable name="date" as="xs:string?" select="d:edition/@date ! string()"/>
    <urlset>
      <xsl:for-each select="'', tokenize($pages)[. != 'index'] ! (. || '.html'), (d:edition/d:telegram/@id => sort()) ! (encode-for-uri(.) || '.html')">
        <url>
          <loc>{$site}{.}</loc>
          <xsl:if test="exists($date)"><lastmod>{$date}</lastmod></xsl:if>
        </url>
      </xsl:for-each>
    </urlset>
  </xsl:template>

</xsl:package>
