<?xml version="1.0" encoding="UTF-8"?>
<!-- What the caller says of the page to be made; common/masthead.xsl has what stands above it. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <!-- The page: one of $pages. -->
  <xsl:param name="page" as="xs:string" select="'index'"/>

  <!-- Language of the interface: en or ru; the telegram pages have the same parameter. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- Words of the edition's own, a JSON object: {"page/persons": "People"}. -->
  <xsl:param name="labels" as="xs:string" select="'{}'"/>

  <!-- True where pagefind has indexed the texts. -->
  <xsl:param name="indexed" as="xs:boolean" select="false()"/>

</xsl:stylesheet>
