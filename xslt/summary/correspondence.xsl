<?xml version="1.0" encoding="UTF-8"?>
<!-- When it was sent and how sure that is, each message with its parties, and the telegrams before and after it. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The date that the telegram is known by: `<d:day when="1951-07-14" cert="high"/>`, or from and to of a span. -->
  <xsl:function name="s:day" as="element(d:day)?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="date" as="element()?" select="f:day-of($tei)"/>
    <xsl:if test="$date">
      <d:day>
        <xsl:sequence select="s:dates($date)"/>
        <xsl:for-each select="f:day-cert($tei)"><xsl:attribute name="cert" select="."/></xsl:for-each>
      </d:day>
    </xsl:if>
  </xsl:function>

  <!-- `when`, or `from` and `to`; what is no date of the calendar is left out. -->
  <xsl:function name="s:dates" as="attribute()*">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="from" as="xs:string?" select="($date/(@from, @notBefore))[1][s:is-date(.)]"/>
    <xsl:variable name="to" as="xs:string?" select="($date/(@to, @notAfter))[1][s:is-date(.)]"/>
    <xsl:sequence select="
        if ($date/@when[s:is-date(.)]) then s:said('when', $date/@when)
        else (s:said('from', $from), s:said('to', $to))"/>
  </xsl:function>

  <xsl:function name="s:is-date" as="xs:boolean">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="$when castable as xs:date or $when castable as xs:dateTime or $when castable as xs:gYearMonth or $when castable as xs:gYear"/>
  </xsl:function>

  <!-- Each message that was sent; a draft is none. A party stands once in each of its parts. -->
  <xsl:function name="s:messages" as="element(d:message)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/teiHeader/profileDesc/correspDesc[not(@type = 'draft')]">
      <d:message>
        <xsl:sequence select="s:said('type', @type), s:dates(correspAction[@type = 'sent']/date => head())"/>
        <xsl:for-each-group select="correspAction[not(@subtype = 'proposed')]/(persName | orgName | name | rs)[s:part(..) != 'via' or s:handed-on(.)]"
            group-by="s:part(..) || ' ' || (@ref, normalize-space(.))[1]">
          <d:party part="{s:part(..)}">
            <xsl:sequence select="s:said('ref', @ref), s:said('cert', @cert)"/>
            <xsl:value-of select="normalize-space(.)"/>
          </d:party>
        </xsl:for-each-group>
      </d:message>
    </xsl:for-each>
  </xsl:function>

  <!-- `from`, `to`, `cc`, or `via` for everybody who handed it on. -->
  <xsl:function name="s:part" as="xs:string">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="
        if ($action/@type = 'sent') then 'from'
        else if ($action/@type = 'received' and $action/@subtype = ('cc', 'copy')) then 'cc'
        else if (f:is-addressee($action)) then 'to'
        else 'via'"/>
  </xsl:function>

  <!-- True for who handed a message on: an office that transmitted it, who forwarded it, one between. Who deciphered or typed it
       worked at it, and handed nothing on. -->
  <xsl:function name="s:handed-on" as="xs:boolean">
    <xsl:param name="party" as="element()"/>
    <xsl:variable name="action" as="element(correspAction)" select="$party/.."/>
    <xsl:sequence select="
        $action/@type = 'forwarded' or $action/@subtype = 'intermediary'
        or ($action/@type = ('transmitted', 'redirected') and exists($party/self::orgName))"/>
  </xsl:function>

  <!-- The telegrams that it follows, answers or is answered by; `target` only where it is one of this edition. -->
  <xsl:function name="s:contexts" as="element(d:context)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/teiHeader/profileDesc/correspDesc/correspContext/ref">
      <xsl:variable name="file" as="xs:string?" select="tokenize(@target)[matches(., '^[\w.-]+\.xml(#.*)?$')] => head()"/>
      <d:context type="{(@subtype[. = 'answered'], @type)[1]}">
        <xsl:sequence select="s:said('cert', @cert), s:said('target', $file ! substring-before(., '.xml'))"/>
        <xsl:value-of select="normalize-space(.)"/>
      </d:context>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
