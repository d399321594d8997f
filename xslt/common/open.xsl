<?xml version="1.0" encoding="UTF-8"?>
<!-- What is open in a document: cruces, readings and corrections of low certainty, uncertain readings, unread places, blocks of
     unknown role. A place that a crux speaks of counts once. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The notes on cruces, then what is in doubt, each in document order. -->
  <xsl:function name="f:open" as="element()*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="cruces" as="element(note)*" select="$tei/(standOff | text)//note[@type = 'crux']"/>
    <xsl:variable name="told" as="xs:string*" select="$cruces/@target ! tokenize(.) ! substring-after(., '#')"/>
    <xsl:sequence select="$cruces,
        $tei/text//*[self::lem[@cert = 'low'] or self::corr[@cert = 'low'] or self::unclear or self::gap[@reason = 'illegible']
            or self::ab[@type = 'unknown'] or self::note[@type = 'unknown']][empty(ancestor::rdg)][not((., ..)/@xml:id = $told)]"/>
  </xsl:function>

</xsl:stylesheet>
