<?xml version="1.0" encoding="UTF-8"?>
<!-- Stamps by kind, then by their day. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = 'stamps']" as="node()*">
    <xsl:variable name="stamps" as="element(d:stamp)*" select="f:in-order(d:telegram)/d:stamp"/>
    <p class="lead">{if (exists($stamps)) then f:say('stamps/lead') else f:say('stamps/none')}</p>
    <xsl:for-each-group select="$stamps" group-by="@kind">
      <xsl:sort select="index-of(('incoming', 'return', 'noCopies', 'classification', 'other'), @kind)"/>
      <section>
        <h2 id="stamps-{@kind}">{f:say('stamps/' || @kind)} <span class="aside">{f:count(count(current-group()), 'stamp')}</span></h2>
        <ul class="stamps">
          <xsl:for-each select="sort(current-group(), (), function ($one as element()) as item()+ { ($one/@day ! string(.), '9999')[1], string($one/../@id) })">
            <li>
              <div class="stamp" lang="{@lang}">{.}</div>
              <p>{@day ! (f:day(.) || ' · ')}<xsl:sequence select="f:telegram-link(.., @at)"/></p>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:for-each-group>
  </xsl:template>

</xsl:stylesheet>
