<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header declares of the encoding, for the page about the edition:
     `<d:declared part="correction">Readings judged wrong stay in sic, …</d:declared>`. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="s:declarations" as="element(d:declared)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$tei/teiHeader"/>
    <xsl:for-each select="
        $header/encodingDesc/(projectDesc | samplingDecl | editorialDecl/* | variantEncoding), $header/fileDesc/publicationStmt/availability,
        $header/encodingDesc/appInfo/application">
      <d:declared part="{local-name()}" lang="{f:language(.)}">
        <xsl:value-of select="if (self::variantEncoding) then string-join((@method, @location), ', ') else normalize-space(string-join(*, ' '))"/>
      </d:declared>
    </xsl:for-each>
    <xsl:for-each select="$header/fileDesc/titleStmt/(respStmt | funder)">
      <d:declared part="{local-name()}" lang="{f:language(.)}">
        <xsl:sequence select="s:said('of', normalize-space(resp))"/>
        <xsl:value-of select="if (self::funder) then normalize-space(.) else (* except resp) ! normalize-space(.)" separator=", "/>
      </d:declared>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
