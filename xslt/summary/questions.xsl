<?xml version="1.0" encoding="UTF-8"?>
<!-- What is open: cruces, readings and corrections of low certainty, unread places, blocks of unknown role:
     `<d:question kind="crux" at="ru-close" words="ФИЛИППОВ">Neither pass could read the signature.</d:question>`. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="s:questions" as="element(d:question)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="open" as="element()*" select="f:open($tei)"/>
    <xsl:variable name="cruces" as="element(note)*" select="$open/self::note[@type = 'crux']"/>
    <xsl:for-each select="$cruces">
      <xsl:variable name="place" as="element()?" select="(@target ! tokenize(.) ! id(substring-after(., '#'), root($tei)), .)[1]"/>
      <xsl:sequence select="s:question('crux', $place, normalize-space(.))"/>
    </xsl:for-each>
    <xsl:for-each select="$open except $cruces">
      <xsl:sequence select="s:question(s:doubt(.), ., s:reason(.))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Why it is in doubt, where a note says so: in it, or about it or the entry or choice that it stands in. -->
  <xsl:function name="s:reason" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="places" as="xs:string*" select="($element, $element/..[self::app or self::choice])/@xml:id ! ('#' || .)"/>
    <xsl:variable name="notes" as="element(note)*" select="
        $element[not(self::note)]/note[@resp], $element/..[self::app]/note,
        root($element)/TEI/standOff//note[not(@type = 'identification')][tokenize(@target) = $places]"/>
    <xsl:sequence select="string-join(distinct-values($notes ! normalize-space(.)), ' ')[. != '']"/>
  </xsl:function>

  <!-- What is doubtful about an element. -->
  <xsl:function name="s:doubt" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if ($element/self::lem) then 'reading'
        else if ($element/self::corr) then 'correction'
        else if ($element/(self::ab | self::note)) then 'role'
        else if ($element/self::unclear) then 'uncertain'
        else 'unread'"/>
  </xsl:function>

  <xsl:function name="s:question" as="element(d:question)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="place" as="element()?"/>
    <xsl:param name="said" as="xs:string?"/>
    <xsl:variable name="shown" as="element()?" select="($place/self::app/lem, $place[not(self::app)])[1]"/>
    <xsl:variable name="words" as="xs:string*" select="$shown[not(self::note[@type = 'crux'])] ! tokenize(s:words(.))"/>
    <d:question kind="{$kind}">
      <xsl:sequence select="
          s:said('at', s:anchor($place)), s:said('lang', $place ! f:language(.)),
          s:said('words', if (count($words) gt 12) then string-join(($words[position() le 10], '…'), ' ') else string-join($words, ' '))"/>
      <xsl:value-of select="$said"/>
    </d:question>
  </xsl:function>

</xsl:stylesheet>
