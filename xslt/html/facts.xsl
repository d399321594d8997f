<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of a page: title, parties, badges, date, numbers, shelfmarks, routes, versions. Made from the summary
     and, for the routes, from correspDesc. -->
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
    <xsl:param name="messages" as="element(correspDesc)*"/>
    <header class="facts">
      <h1>{($facts/@title[. != ''], $id)[1]}</h1>
      <xsl:sequence select="f:route-line($facts), f:badges($facts)"/>
      <dl>
        <xsl:sequence select="
            f:fact('Date', $facts/d:date ! f:time(.)),
            f:fact('Number', $facts/d:number ! f:number(.)),
            f:fact('Shelfmark', $facts/d:shelfmark ! f:shelfmark(.)),
            $messages ! f:message(.),
            f:fact('Versions', f:contents($facts))"/>
      </dl>
    </header>
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
  <xsl:function name="f:route-line" as="element(h:p)?">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="stations" as="xs:string*" select="
        ($facts/d:from => string-join(' and '),
        ($facts/d:via => string-join(' and '))[. != ''] ! ('through ' || .),
        $facts/d:to => string-join(' and '))[. != '']"/>
    <xsl:if test="exists($stations)">
      <p class="parties">{string-join($stations, ' → ')}</p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:badges" as="element(h:p)?">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="badges" as="element()*">
      <xsl:for-each select="$facts/d:classification">
        <xsl:element name="{if (@struck = 'true') then 'del' else 'span'}">
          <xsl:attribute name="class" select="'badge secrecy'"/>
          <xsl:attribute name="lang" select="@lang"/>
          <xsl:attribute name="title" select="if (@struck = 'true') then 'Classification mark, struck out' else 'Classification mark'"/>
          <xsl:value-of select="."/>
        </xsl:element>
      </xsl:for-each>
      <xsl:for-each select="$facts/d:status">
        <span class="badge state" title="State of this encoding">{.}</span>
      </xsl:for-each>
      <xsl:if test="$facts/@kind != 'telegram'">
        <span class="badge kind">not a telegram</span>
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
    <xsl:variable name="remarks" as="xs:string" select="($mark/@type[. = 'former'] ! 'former place', $mark/@cert ! ('certainty ' || .)) => string-join(', ')"/>
    <span>{$mark}<xsl:sequence select="f:aside('aside', $remarks[. != ''])"/></span>
  </xsl:function>

  <!-- One message and the stations of its way. -->
  <xsl:function name="f:message" as="element(h:div)?">
    <xsl:param name="message" as="element(correspDesc)"/>
    <xsl:variable name="way" as="element()*">
      <ol class="way">
        <xsl:for-each select="$message/correspAction">
          <li>
            <span class="action">{(@type, @subtype) ! f:word('correspAction', .) => string-join(', ')}</span>
            <xsl:text> </xsl:text>
            <xsl:for-each select="persName | orgName | name | rs | placeName | date">
              <xsl:if test="position() != 1">, </xsl:if>
              <xsl:value-of select="if (self::date) then f:date(.) else normalize-space(.)"/>
              <xsl:if test="@cert = ('low', 'medium')"><span class="doubt" title="{f:says(.)}">?</span></xsl:if>
            </xsl:for-each>
            <xsl:for-each select="idno">
              <xsl:text>, No. </xsl:text><xsl:value-of select="normalize-space(.)"/>
            </xsl:for-each>
            <xsl:for-each select="note">
              <xsl:text> </xsl:text><span class="aside">{normalize-space(.)}</span>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ol>
      <xsl:for-each select="$message/note">
        <p class="aside">{normalize-space(.)}</p>
      </xsl:for-each>
      <xsl:for-each select="$message/correspContext/ref">
        <p class="aside">
          <xsl:text>{if (@subtype = 'answered') then 'Answers' else if (@type = 'prev') then 'After' else 'Followed by'}: </xsl:text>
          <xsl:choose>
            <xsl:when test="f:is-link(.)"><a href="{f:page(@target)}">{normalize-space(.)}</a></xsl:when>
            <xsl:otherwise>{normalize-space(.)}</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="@cert">, probably</xsl:if>
        </p>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="$message/correspAction">
      <div>
        <dt>{f:word('correspDesc', ($message/@type, 'message')[1])}</dt>
        <dd><xsl:sequence select="$way"/></dd>
      </div>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:contents" as="element(h:span)*">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:for-each select="$facts/d:version">
      <span>
        <a href="#{@div}"><b class="siglum">{@n}</b> {d:label}</a>
        <xsl:text> </xsl:text><xsl:if test="$with-text"><a class="aside" href="{$id}.{@n}.txt">as plain text</a></xsl:if>
      </span>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
