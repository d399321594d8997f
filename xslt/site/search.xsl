<?xml version="1.0" encoding="UTF-8"?>
<!-- Search, done by assets/search.js; and how to search without JavaScript, which is always there. -->
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

  <xsl:template match="d:edition[$page = 'search']" as="node()*">
    <xsl:variable name="languages" as="xs:string*" select="distinct-values(d:telegram/d:version/@lang[. != 'und'])"/>
    <form id="search" role="search" hidden="hidden" data-indexed="{$indexed}">
      <xsl:for-each select="('none', 'found', 'wait', 'more', 'beginnings')"><xsl:attribute name="data-{.}" select="f:say('search/' || .)"/></xsl:for-each>
      <xsl:for-each select="$languages"><xsl:attribute name="data-lang-{.}" select="f:say('lang/' || .)"/></xsl:for-each>
      <label for="query">{f:say('search/label')}{string-join($languages ! f:say('lang/' || .), ', ')[.] ! (' (' || . || ')')}</label>
      <div class="line">
        <input type="search" id="query" name="q" autocomplete="off" spellcheck="false"/>
        <button type="submit">{f:say('search/go')}</button>
      </div>
    </form>
    <section id="found" hidden="hidden" aria-label="{f:say('search/results')}">
      <p role="status"></p>
      <ol class="results"></ol>
      <button type="button" hidden="hidden">{f:say('search/more')}</button>
    </section>
    <section class="plain">
      <h2 id="plain">{f:say('search/plain')}</h2>
      <p>{f:say('search/plain-lead')}</p>
      <pre><code>grep -i "word" *.txt</code></pre>
      <h3>{f:say('search/texts')}</h3>
      <ul class="texts">
        <xsl:for-each select="f:in-order(d:telegram)">
          <li>
            <a href="{f:page(., ())}">{f:short(.)}</a>
            <xsl:for-each select="d:version">
              <xsl:text> · </xsl:text>
              <a href="{encode-for-uri(../@id)}.{encode-for-uri(@n)}.txt" hreflang="{@lang}">{f:say('lang/' || @lang)} ({@n})</a>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

</xsl:stylesheet>
