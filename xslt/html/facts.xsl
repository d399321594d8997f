<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of a page: badges, title, parties, date and how sure it is, numbers, shelfmarks, what it answers, versions, route.
     Made from the summary and, for what is said of the messages, from correspDesc. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="f:facts" as="element(h:header)">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="messages" as="element(correspDesc)*" select="$header/profileDesc/correspDesc"/>
    <header class="facts">
      <xsl:sequence select="f:badges($facts)"/>
      <h1 lang="{f:language($header)}">{f:heading($facts)}</h1>
      <xsl:sequence select="f:parties-line($facts)"/>
      <xsl:for-each select="$header/profileDesc/abstract"><p class="abstract" lang="{f:language(.)}">{normalize-space(.)}</p></xsl:for-each>
      <dl>
        <xsl:sequence select="
            f:fact(f:say('page/date'), f:dated($facts/d:date, $header)),
            f:fact(f:say('page/number'), $facts/d:number ! f:number(.)),
            f:fact(f:say('page/shelfmark'), $facts/d:shelfmark ! f:shelfmark(.)),
            f:fact(f:say('page/related'), f:related($messages)),
            f:fact(f:say('page/versions'), f:contents($facts))"/>
      </dl>
      <xsl:sequence select="f:route($messages)"/>
    </header>
  </xsl:function>

  <!-- The date, with a question mark where it is not sure; where only the archive's record tells it, that is said. -->
  <xsl:function name="f:dated" as="node()*">
    <xsl:param name="date" as="element(d:date)?"/>
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="day" as="element()?" select="f:day-of($header/..)"/>
    <xsl:variable name="sources" as="xs:string*" select="$day/@source ! tokenize(.) ! substring-after(., '#')"/>
    <xsl:if test="$date">
      <span><xsl:sequence select="f:time($date)"/>{'?'[$date/@cert = ('low', 'medium')]}</span>
      <xsl:if test="$day/ancestor::bibl[@type = 'record'] or (exists($sources) and (every $source in $sources satisfies id($source, $header)[self::bibl[@type = 'record']]))"><span class="aside">{f:say('page/as-recorded')}</span></xsl:if>
      <xsl:sequence select="f:how-sure($day)"/>
    </xsl:if>
  </xsl:function>

  <!-- How sure the date is, and on what it rests. -->
  <xsl:function name="f:how-sure" as="element(h:span)?">
    <xsl:param name="day" as="element()"/>
    <xsl:for-each select="$day[@cert or @evidence]">
      <span class="aside">{(f:says(.)[.], @evidence ! f:word('evidence', .)) => string-join(', ')}</span>
    </xsl:for-each>
  </xsl:function>

  <!-- A row of the list of facts: a term and its values, each on its line; nothing where there is no value. -->
  <xsl:function name="f:fact" as="element(h:div)?">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="node()*"/>
    <xsl:if test="exists($values)">
      <div>
        <dt>{$term}</dt>
        <xsl:for-each select="$values">
          <dd><xsl:sequence select="."/></dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- "Stalin → via Krasovsky → Mao Zedong". -->
  <xsl:function name="f:parties-line" as="element(h:p)?">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:if test="$facts/(d:from | d:via | d:to)">
      <p class="parties">
        <xsl:for-each-group select="$facts/(d:from, d:via, d:to)" group-adjacent="local-name()">
          <xsl:if test="position() gt 1"> → </xsl:if>
          <xsl:if test="current-grouping-key() = 'via'">{f:say('page/through')} </xsl:if>
          <xsl:for-each select="current-group()">
            <xsl:if test="position() gt 1"> {f:say('page/and')} </xsl:if>
            <xsl:sequence select="f:in-language(@shown, @lang)"/>
          </xsl:for-each>
        </xsl:for-each-group>
      </p>
    </xsl:if>
  </xsl:function>

  <!-- Words that may be of another language than the interface. -->
  <xsl:function name="f:in-language" as="node()">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="in" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$in = ($language, 'und')"><xsl:value-of select="$words"/></xsl:when>
      <xsl:otherwise><span lang="{$in}">{$words}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:badges" as="element(h:p)?">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="badges" as="element()*">
      <xsl:for-each select="$facts/d:classification">
        <xsl:element name="{if (@struck = 'true') then 'del' else 'span'}">
          <xsl:attribute name="class" select="'badge secrecy'"/>
          <xsl:attribute name="lang" select="@lang"/>
          <xsl:attribute name="title" select="f:say(if (@struck = 'true') then 'page/struck' else 'page/mark')"/>
          <xsl:value-of select="."/>
        </xsl:element>
      </xsl:for-each>
      <xsl:for-each select="$facts/d:status">
        <span class="badge state" title="{f:say('page/state')}">{f:word('status', .)}</span>
      </xsl:for-each>
      <xsl:if test="$facts/@kind != 'telegram'">
        <span class="badge kind">{f:say('page/not-telegram')}</span>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exists($badges)">
      <p class="badges"><xsl:for-each select="$badges"><xsl:sequence select="."/><xsl:text> </xsl:text></xsl:for-each></p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:time" as="element()">
    <xsl:param name="date" as="element(d:date)"/>
    <xsl:variable name="machine" as="xs:string?" select="f:machine-date($date/@sort)"/>
    <xsl:choose>
      <xsl:when test="exists($machine)"><time datetime="{$machine}">{$date}</time></xsl:when>
      <xsl:otherwise><span>{$date}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:number" as="element(h:span)">
    <xsl:param name="number" as="element(d:number)"/>
    <span>{$number} <span class="aside">{f:word('idno', $number/@type)}</span></span>
  </xsl:function>

  <xsl:function name="f:shelfmark" as="element(h:span)">
    <xsl:param name="mark" as="element(d:shelfmark)"/>
    <xsl:variable name="remarks" as="xs:string" select="($mark/@type[. = 'former'] ! f:say('page/former'), $mark/@cert ! f:say('certainty/' || .)) => string-join(', ')"/>
    <span><xsl:sequence select="f:in-language($mark, $mark/@lang), f:aside('aside', $remarks[. != ''])"/></span>
  </xsl:function>

  <xsl:function name="f:contents" as="element(h:span)*">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:for-each select="$facts/d:version">
      <span>
        <b class="siglum">{@n}</b><xsl:text> </xsl:text><a href="#{@div}">{d:label}</a>
        <xsl:text> </xsl:text><xsl:if test="$with-text"><a class="aside" href="{$id}.{@n}.txt">{f:say('page/plain')}</a></xsl:if>
      </span>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
